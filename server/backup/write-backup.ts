import { copyFileSync, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { systemSession } from '../auth/principal.js';
import { openConnection } from '../database/open-connection.js';
import { Measure, type FileStorage } from '../storage/file-storage.js';
import { BackupError } from './backup-error.js';
import { keysFile, storedFile, tableFile, writeManifest, type Manifest, type SavedFile, type SavedTable } from './manifest.js';
import { appliedMigrations, quoted, quotedColumns, storedSequences, storedTables, type StoredTable } from './stored-tables.js';

/** Where the data is. */
export interface BackupSource {
  /** The database as its owner. */
  readonly ownerUrl: string;
  /** The database as the staff's log-in role. */
  readonly staffUrl: string;
  readonly storage: FileStorage;
  /** The file with the keys of access tokens and signed addresses; undefined when whoever starts the server keeps them. */
  readonly authKeysFile: string | undefined;
}

/**
 * Writes all rows as they are at one moment, and all files that they name, into a new folder. The server may go on
 * working meanwhile. Either the folder is there and whole, or it is not there.
 * Throws a BackupError when the folder exists already, or when a table has rows that nobody may read.
 */
export async function writeBackup(source: BackupSource, folder: string, takenAt: Date): Promise<Manifest> {
  if (existsSync(folder)) throw new BackupError(`${folder} exists already; name a new folder.`);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  for (const part of ['tables', 'files']) mkdirSync(`${unfinished}/${part}`, { recursive: true, mode: 0o700 });
  const manifest = await atOneMoment(source, async (owner, system) => {
    const tables = await storedTables(owner);
    await refuseUnreadable(owner, tables);
    const saved: SavedTable[] = [];
    for (const table of tables) saved.push(await saveTable(table.guarded ? system : owner, table, unfinished));
    return {
      takenAt: takenAt.toISOString(),
      migrations: await appliedMigrations(owner),
      tables: saved,
      sequences: await storedSequences(owner),
      files: await saveFiles(source.storage, await storageKeys(system, tables), unfinished),
    };
  });
  if (source.authKeysFile) copyFileSync(source.authKeysFile, keysFile(unfinished));
  writeManifest(unfinished, manifest);
  renameSync(unfinished, folder);
  return manifest;
}

/** Two connections that see the same moment: the owner, whom row security binds, and the system's own session, which sees the rest. */
async function atOneMoment<Result>({ ownerUrl, staffUrl }: BackupSource, work: (owner: pg.Client, system: pg.Client) => Promise<Result>): Promise<Result> {
  const [owner, system] = await Promise.all([openConnection({ connectionString: ownerUrl }), openConnection({ connectionString: staffUrl })]);
  try {
    for (const client of [owner, system]) {
      await client.query('set statement_timeout = 0');
      await client.query('begin isolation level repeatable read read only');
    }
    const { rows } = await owner.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot');
    await system.query(`set transaction snapshot '${rows[0]!.snapshot}'`);
    for (const [name, value] of Object.entries(systemSession('backup').variables!)) await system.query('select set_config($1, $2, true)', [name, value]);
    return await work(owner, system);
  } finally {
    await Promise.all([owner.end(), system.end()]);
  }
}

/** A guarded table without a policy for the system would look empty, and be missed only when it is needed. */
async function refuseUnreadable(owner: pg.Client, tables: readonly StoredTable[]): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(`select tablename as name from pg_policies where policyname = 'staff' and permissive = 'PERMISSIVE' and cmd in ('ALL', 'SELECT')`);
  const readable = new Set(rows.map(({ name }) => name));
  const unreadable = tables.filter(({ guarded, name }) => guarded && !readable.has(name)).map(({ name }) => name);
  if (unreadable.length > 0) throw new BackupError(`Row security lets nobody read all of ${unreadable.join(', ')}.`);
}

async function saveTable(client: pg.Client, table: StoredTable, folder: string): Promise<SavedTable> {
  const copy = client.query(copyTo(`copy ${quoted(table)} ${quotedColumns(table)} to stdout`));
  const measure = new Measure();
  await pipeline(copy, createGzip(), measure, createWriteStream(tableFile(folder, table), { mode: 0o600 }));
  return { ...table, rows: copy.rowCount, digest: measure.result().digest };
}

/** By convention each column that names a file is called `storage_key`. */
async function storageKeys(system: pg.Client, tables: readonly StoredTable[]): Promise<string[]> {
  const parts = tables.filter(({ columns }) => columns.includes('storage_key')).map((table) => `select storage_key from ${quoted(table)} where storage_key is not null`);
  const { rows } = await system.query<{ storage_key: string }>(`${parts.join(' union ')} order by 1`);
  return rows.map((row) => row.storage_key);
}

/** What was removed since that moment, by an erasure or because it is malicious, is rightly gone. */
async function saveFiles(storage: FileStorage, keys: readonly string[], folder: string): Promise<SavedFile[]> {
  const saved: SavedFile[] = [];
  for (const key of keys) {
    const content = await storage.read(key);
    if (!content) continue;
    const measure = new Measure();
    await pipeline(content, measure, createWriteStream(storedFile(folder, key), { mode: 0o600 }));
    saved.push({ key, ...measure.result() });
  }
  return saved;
}
