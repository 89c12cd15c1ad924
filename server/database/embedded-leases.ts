import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A process's note that it uses the database of a directory. */
export interface Lease {
  /** Takes the note back and answers whether no living process is left that uses the database. */
  release(): boolean;
}

/**
 * Notes that this process uses the database in `directory`. Several processes may (the server and an import);
 * whoever leaves last stops the database, so a note comes before looking whether the database runs.
 */
export function takeLease(directory: string): Lease {
  const folder = join(directory, 'used-by');
  mkdirSync(folder, { recursive: true });
  const name = `${process.pid}-${Math.random().toString(36).slice(2)}`;
  writeFileSync(join(folder, name), '');
  return {
    release() {
      rmSync(join(folder, name), { force: true });
      return livingUsers(folder) === 0;
    },
  };
}

function livingUsers(folder: string): number {
  let living = 0;
  for (const name of readdirSync(folder)) {
    if (isAlive(Number.parseInt(name, 10))) living += 1;
    else rmSync(join(folder, name), { force: true });
  }
  return living;
}

/** Whether a process of that id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
