import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Place } from './embedded-place.js';

export const SUPERUSER = 'postgres';
const VERSION = '18';
/** For tests, whose databases are small and short-lived; a vacuum worker would hinder dropping one. */
const FAST_AND_FORGETFUL = `fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
autovacuum = off
`;
const run = promisify(execFile);

/** Password of the cluster's superuser; made once and kept beside the cluster, readable by its owner alone. */
export function clusterPassword(directory: string): string {
  const file = join(directory, 'password');
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return readFileSync(file, 'utf8').trim();
}

/**
 * Makes the cluster when there is none yet. It appears under its name only when it is whole, so an interrupted first
 * start leaves nothing half-made. Throws when the cluster there was made by another major version.
 */
export async function ensureCluster(
  place: Place,
  initdb: string,
  password: string,
  durable: boolean,
): Promise<string> {
  const cluster = join(place.directory, 'cluster');
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
    if (version !== VERSION) {
      throw new Error(`${cluster} was made by PostgreSQL ${version}, this is ${VERSION}; move it away or set DATABASE_URL`);
    }
    return cluster;
  }
  const unfinished = join(place.directory, `cluster.${process.pid}`);
  const passwordFile = join(place.directory, `password.${process.pid}`);
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(place, unfinished, passwordFile);
  try {
    await run(
      initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--auth=scram-sha-256',
        ...(durable ? [] : ['--no-sync']),
        '--no-instructions',
      ],
      { cwd: '/', env: { LC_ALL: 'C' }, ...place.account },
    );
    if (existsSync(cluster)) return cluster;
    renameSync(unfinished, cluster);
    return cluster;
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Writes the settings the cluster starts with. `durable: false` gives up crash safety for speed. */
export function writeSettings(place: Place, cluster: string, durable: boolean): void {
  const file = join(cluster, 'postgresql.conf');
  writeFileSync(file, settings(durable));
  giveTo(place, file);
}

function settings(durable: boolean): string {
  return `# Written at every start; changes here are lost.
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
shared_buffers = 256MB
effective_cache_size = 1GB
work_mem = 16MB
maintenance_work_mem = 128MB
random_page_cost = 1.1
max_wal_size = 2GB
password_encryption = 'scram-sha-256'
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
log_min_messages = warning
# Compiling a statement costs more than the short statements of this system take.
jit = off
# Parallel workers share memory through /dev/shm, which is small in containers, and two processors gain little.
max_parallel_workers_per_gather = 0
idle_in_transaction_session_timeout = '60s'
${durable ? '' : FAST_AND_FORGETFUL}`;
}

function giveTo({ account }: Place, ...paths: string[]): void {
  if (!account) return;
  for (const path of paths) chownSync(path, account.uid, account.gid);
}
