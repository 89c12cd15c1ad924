import { lint } from './checks.mjs';

process.exit(await lint());
