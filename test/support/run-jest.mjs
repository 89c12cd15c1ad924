import { jest } from './checks.mjs';

process.exit(await jest(process.argv.slice(2)));
