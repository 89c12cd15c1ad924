import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { readAuthKeys } from '../auth-keys.js';
import { migrations } from '../database/migrations/index.js';
import { BackupError } from './backup-error.js';
import { keysFile, readManifest, storedFile, tableFile, type Manifest } from './manifest.js';

/** Reads all of a backup and answers what it holds. Throws a BackupError that names what is damaged, missing or unknown. */
export async function checkBackup(folder: string): Promise<Manifest> {
  const manifest = readManifest(folder);
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = manifest.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0) throw new BackupError(`The backup is from a newer release (${unknown.join(', ')}); install that one first.`);
  for (const table of manifest.tables) await check(tableFile(folder, table), table.digest);
  for (const { key, digest } of manifest.files) await check(storedFile(folder, key), digest);
  checkKeys(keysFile(folder));
  return manifest;
}

function checkKeys(path: string): void {
  try {
    if (existsSync(path)) readAuthKeys(path);
  } catch {
    throw new BackupError(`${path} is damaged: it holds no keys.`);
  }
}

async function check(path: string, digest: string): Promise<void> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    throw new BackupError(`${path} is missing or cannot be read.`);
  }
  if (hash.digest('hex') !== digest) throw new BackupError(`${path} is damaged: it is not what was written.`);
}
