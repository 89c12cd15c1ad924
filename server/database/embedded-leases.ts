import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A process's note that it uses the database of a directory. */
export interface Lease {
  /** Takes the note back and answers whether no living process is left that uses the database. */
  release(): boolean;
}

/** The name of a program may hold anything, blanks included. */
const UP_TO_NAME = /^.*\) /s;
const BEGINNING_FIELD = 19;

let taken = 0;

/**
 * Notes that this process uses the database in `directory`. Several processes may (the server and an import);
 * whoever leaves last stops the database, so a note comes before looking whether the database runs.
 */
export function takeLease(directory: string): Lease {
  const folder = join(directory, 'used-by');
  mkdirSync(folder, { recursive: true });
  taken += 1;
  const name = `${process.pid}-${taken}`;
  const note = join(folder, name);
  // Another user who looks now must find the note whole or not at all.
  const unfinished = join(directory, `note.${name}`);
  writeFileSync(unfinished, beginningOf(process.pid));
  renameSync(unfinished, note);
  return {
    release() {
      rmSync(note, { force: true });
      return livingUsers(folder) === 0;
    },
  };
}

function livingUsers(folder: string): number {
  let living = 0;
  for (const name of readdirSync(folder)) {
    const pid = Number.parseInt(name, 10);
    if (isAlive(pid) && readOrEmpty(join(folder, name)) === beginningOf(pid)) living += 1;
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

/** When a process began, where the system tells: a restarted container gives out the same few ids again. */
function beginningOf(pid: number): string {
  return readOrEmpty(`/proc/${pid}/stat`).replace(UP_TO_NAME, '').split(' ')[BEGINNING_FIELD] ?? '';
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
