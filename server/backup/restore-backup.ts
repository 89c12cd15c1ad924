import { createReadStream, existsSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { MikroORM } from '@mikro-orm/postgresql';
import { runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type PreparedAuthKeys, prepareAuthKeys, readAuthKeys } from '../auth-keys.js';
import { openConnection } from '../database/open-connection.js';
import { ormOptions } from '../database/orm.js';
import type { FileStorage } from '../storage/file-storage.js';
import { BackupError } from './backup-error.js';
import { checkBackup } from './check-backup.js';
import { keysFile, storedFile, tableFile, type Manifest, type SavedTable } from './manifest.js';
import { appliedMigrations, quoted, quotedColumns } from './stored-tables.js';
import { withoutConstraints } from './without-constraints.js';

/** Where the data is to be. */
export interface RestoreTarget {
  /** An empty database, as its owner. */
  readonly ownerUrl: string;
  readonly storage: FileStorage;
  /** The file that the keys are put into; undefined when whoever starts the server keeps them. */
  readonly authKeysFile: string | undefined;
}

/**
 * Brings a backup into an empty database: its tables as they were when it was taken, all rows in one transaction, and
 * its files. The next start of the server migrates them to its release.
 * Throws a BackupError, with nothing changed but empty tables, when the backup is damaged or from a newer release, when the
 * database holds somebody's data, or when the keys cannot be written.
 */
export async function restoreBackup(folder: string, { ownerUrl, storage, authKeysFile }: RestoreTarget): Promise<Manifest> {
  const manifest = await checkBackup(folder);
  await makeTables(ownerUrl, manifest.migrations);
  const owner = await openConnection({ connectionString: ownerUrl });
  let keys: PreparedAuthKeys | null = null;
  try {
    keys = authKeysFile && existsSync(keysFile(folder)) ? prepareKeys(folder, authKeysFile) : null;
    await refuseOtherMigrations(owner, manifest.migrations);
    for (const { key } of manifest.files) await bringFile(storage, folder, key);
    await owner.query('set statement_timeout = 0');
    await owner.query('begin');
    await withoutConstraints(owner, manifest.tables, async () => {
      await refuseUsed(owner);
      await owner.query(`truncate ${manifest.tables.map(quoted).join(', ')}`);
      for (const table of manifest.tables) await bringTable(owner, table, folder);
      await bringSequences(owner, manifest);
    });
    // The worker that was carrying them out is not the one that will.
    await owner.query('update graphile_worker._private_jobs set locked_at = null, locked_by = null');
    await owner.query('update graphile_worker._private_job_queues set locked_at = null, locked_by = null');
    await owner.query('commit');
    if (keys) putKeys(keys, folder, authKeysFile!);
    await owner.query('analyze');
  } finally {
    keys?.discard();
    await owner.end();
  }
  return manifest;
}

/** Beside those that are there, as long as all can be undone. */
function prepareKeys(folder: string, file: string): PreparedAuthKeys {
  try {
    return prepareAuthKeys(file, readAuthKeys(keysFile(folder)));
  } catch (error) {
    throw new BackupError(`The keys cannot be written to ${file}: ${(error as Error).message}. Nothing was restored.`);
  }
}

function putKeys(keys: PreparedAuthKeys, folder: string, file: string): void {
  try {
    keys.put();
  } catch (error) {
    throw new BackupError(`All data is restored, but not the keys: ${(error as Error).message}. Copy ${keysFile(folder)} to ${file} before the server starts.`);
  }
}

async function makeTables(ownerUrl: string, migrations: readonly string[]): Promise<void> {
  await runMigrations({ connectionString: ownerUrl });
  const orm = await MikroORM.init(ormOptions(ownerUrl, 2));
  try {
    const pending = new Set((await orm.migrator.getPending()).map(({ name }) => name));
    await orm.migrator.up({ migrations: migrations.filter((name) => pending.has(name)) });
  } finally {
    await orm.close();
  }
}

async function refuseOtherMigrations(owner: pg.Client, migrations: readonly string[]): Promise<void> {
  const applied = await appliedMigrations(owner);
  const newer = applied.filter((name) => !migrations.includes(name));
  if (newer.length > 0) throw new BackupError(`The database is newer than the backup (${newer.join(', ')}); restore into an empty one.`);
}

/** Row security hides rows from the owner until `withoutConstraints` has lifted it. */
async function refuseUsed(owner: pg.Client): Promise<void> {
  const { rowCount } = await owner.query('select from account limit 1');
  if (rowCount) throw new BackupError('The database holds data already; restore into an empty one.');
}

async function bringTable(owner: pg.Client, table: SavedTable, folder: string): Promise<void> {
  const copy = owner.query(copyFrom(`copy ${quoted(table)} ${quotedColumns(table)} from stdin`));
  await pipeline(createReadStream(tableFile(folder, table)), createGunzip(), copy);
  if (copy.rowCount !== table.rows) throw new BackupError(`Of ${table.name} ${copy.rowCount} rows came instead of ${table.rows}.`);
}

async function bringSequences(owner: pg.Client, { sequences }: Manifest): Promise<void> {
  for (const sequence of sequences) {
    if (sequence.lastValue !== null) await owner.query('select setval($1::regclass, $2::bigint)', [quoted(sequence), sequence.lastValue]);
  }
}

/** A key is random and stands for one content, so what an earlier attempt left may be replaced. */
async function bringFile(storage: FileStorage, folder: string, key: string): Promise<void> {
  await storage.discard(key);
  await storage.keep(createReadStream(storedFile(folder, key)), key);
}
