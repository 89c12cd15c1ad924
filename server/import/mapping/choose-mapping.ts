import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kind } from '../kinds/kind.js';
import type { Mapping, Source } from './mapping.js';
import { readMapping } from './read-mapping.js';

const shipped = fileURLToPath(new URL('../mappings/', import.meta.url));
const LINE_PREFIX = 'lines.';
/** Value tables that several mappings share. */
const TABLES = 'tables';

/**
 * The mapping for a file: the one given, else the shipped one made for a file of this name with these columns, else one
 * in which every column feeds the field of its own name.
 */
export function chooseMapping(kind: Kind, file: string, header: readonly string[], given?: string): Mapping {
  if (given) return readMapping(given);
  return shippedMappings().find((mapping) => mapping.kind === kind.name && fits(mapping, file, header)) ?? sameNames(kind, header);
}

function fits({ matches }: Mapping, file: string, header: readonly string[]): boolean {
  return matches?.file === basename(file) && matches.columns.every((column) => header.includes(column));
}

/** All mappings that are part of the project, named by folder and file. */
export function shippedMappings(): Mapping[] {
  return readdirSync(shipped, { withFileTypes: true })
    .filter((folder) => folder.isDirectory() && folder.name !== TABLES)
    .flatMap((folder) =>
      readdirSync(join(shipped, folder.name)).map((file) => ({ ...readMapping(join(shipped, folder.name, file)), name: `${folder.name}/${file}` })),
    );
}

/** Columns are named like fields; those of a line begin with `lines.`, and each row is one line. */
function sameNames(kind: Kind, header: readonly string[]): Mapping {
  const columns = header.filter((column) => column !== '');
  const ofLines = columns.filter((column) => kind.lineFields && column.startsWith(LINE_PREFIX));
  return {
    name: 'columns named like fields',
    kind: kind.name,
    joins: [],
    fields: sources(columns.filter((column) => !ofLines.includes(column)), ''),
    ...(ofLines.length > 0 && { lines: { fields: sources(ofLines, LINE_PREFIX) } }),
  };
}

function sources(columns: readonly string[], prefix: string): Record<string, Source> {
  return Object.fromEntries(columns.map((column) => [column.slice(prefix.length), { column }]));
}
