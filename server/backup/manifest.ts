import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BackupError } from './backup-error.js';
import type { StoredSequence, StoredTable } from './stored-tables.js';

/** What a backup holds, in the order in which it was taken. It is written last: a backup without it is unfinished. */
export interface Manifest {
  readonly takenAt: string;
  /** The migrations that its tables have seen, oldest first. */
  readonly migrations: readonly string[];
  readonly tables: readonly SavedTable[];
  readonly sequences: readonly StoredSequence[];
  readonly files: readonly SavedFile[];
}

/** A table's rows, beside the manifest as `tables/<schema>.<name>.copy.gz` (PostgreSQL's COPY in text form). */
export interface SavedTable extends StoredTable {
  readonly rows: number;
  /** SHA-256 of the packed file, hexadecimal. */
  readonly digest: string;
}

/** An uploaded or prepared file, beside the manifest as `files/<key>`. */
export interface SavedFile {
  readonly key: string;
  readonly byteSize: number;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
}

const FORMAT = 1;
const NAME = 'manifest.json';

export const tableFile = (folder: string, { schema, name }: Pick<SavedTable, 'schema' | 'name'>) => join(folder, 'tables', `${schema}.${name}.copy.gz`);
export const storedFile = (folder: string, key: string) => join(folder, 'files', key);
export const keysFile = (folder: string) => join(folder, 'auth-keys.json');

export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileSync(join(folder, NAME), JSON.stringify({ format: FORMAT, ...manifest }, null, 2), { mode: 0o600 });
}

/** Throws a BackupError when the folder holds no finished backup that this release can read. */
export function readManifest(folder: string): Manifest {
  let manifest: Manifest & { format: number };
  try {
    manifest = JSON.parse(readFileSync(join(folder, NAME), 'utf8')) as typeof manifest;
  } catch {
    throw new BackupError(`${folder} holds no finished backup: its ${NAME} is missing or damaged.`);
  }
  if (manifest.format !== FORMAT) throw new BackupError(`${folder} is a backup of format ${manifest.format}; this release reads format ${FORMAT}.`);
  return manifest;
}
