import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// What Node makes of the program's files is kept beside them for the next start, or in the folder that NODE_COMPILE_CACHE names.
// Where nothing may be written, nothing is kept.
enableCompileCache(fileURLToPath(new URL('../program/cache/', import.meta.url)));
await import('./main.js');
