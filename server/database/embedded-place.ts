import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The operating system account the database runs under; undefined means the account of this process. */
export interface Account {
  uid: number;
  gid: number;
}

/** Where a database lives and who runs it. */
export interface Place {
  directory: string;
  account: Account | undefined;
}

const EXECUTE = 0o1;
const PUBLIC_ROOT = '/var/tmp';

/**
 * Decides where the database of `directory` is kept and which account runs it. PostgreSQL refuses to run as root, so
 * root hands it to the account `postgres`; when that account cannot reach the directory, a place under /var/tmp that
 * belongs to this directory alone takes over.
 */
export function choosePlace(directory: string): Place {
  const wanted = resolve(directory);
  if (process.getuid?.() !== 0) {
    mkdirSync(wanted, { recursive: true, mode: 0o700 });
    return { directory: wanted, account: undefined };
  }
  const account = postgresAccount();
  mkdirSync(wanted, { recursive: true });
  if (canReach(wanted, account)) return { directory: wanted, account };
  return { directory: privatePlace(wanted), account };
}

/** Whether the account may enter every folder on the way to `path`, `path` included. */
export function canReach(path: string, account: Account): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
    if (((mode >> shift) & EXECUTE) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * A folder under /var/tmp named after `key`, owned by root and writable by nobody else.
 * Throws when somebody else made a folder of that name first.
 */
export function privatePlace(key: string): string {
  const name = `counterpart-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
  const place = join(PUBLIC_ROOT, name);
  mkdirSync(place, { recursive: true, mode: 0o755 });
  const { mode, uid } = lstatSync(place);
  if (uid !== 0 || (mode & 0o022) !== 0 || !lstatSync(place).isDirectory()) {
    throw new Error(`${place} belongs to somebody else; remove it or set DATA_DIR to a folder that everyone may enter`);
  }
  chmodSync(place, 0o755);
  return place;
}

function postgresAccount(): Account {
  const found = lookUp();
  if (found) return found;
  execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const created = lookUp();
  if (!created) throw new Error('The account "postgres" could not be made; run as another user than root');
  return created;
}

function lookUp(): Account | undefined {
  try {
    const ask = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}
