import { typecheck } from './checks.mjs';

process.exit(await typecheck());
