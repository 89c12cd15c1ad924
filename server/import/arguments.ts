import { parseArgs } from 'node:util';
import type { ImportRequest } from './import-file.js';
import { kinds } from './kinds/index.js';
import { ImportError } from './problem.js';

/** How the command is called. */
export const usage = `npm run import -- <kind> <file.csv> [--map mapping.json] [--dry-run] [--skip-bad]
  kind: ${kinds.map(({ name }) => name).join(', ')}`;

/** Throws an ImportError that shows how the command is called. */
export function parseArguments(words: readonly string[]): ImportRequest {
  const { values, positionals } = parse(words);
  const [kind, file, ...rest] = positionals;
  if (kind === undefined || file === undefined || rest.length > 0) throw new ImportError(usage);
  return { kind, file, mapping: values.map, dryRun: values['dry-run'] ?? false, skipBad: values['skip-bad'] ?? false };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { map: { type: 'string' }, 'dry-run': { type: 'boolean' }, 'skip-bad': { type: 'boolean' } },
    });
  } catch (error) {
    throw new ImportError(`${(error as Error).message}\n${usage}`);
  }
}
