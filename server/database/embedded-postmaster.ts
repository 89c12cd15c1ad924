import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './embedded-leases.js';

/** What PostgreSQL notes about its running main process. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

const LOOK_EVERY_MS = 15;
const FAST_STOP_MS = 15_000;

/**
 * The running database process of a cluster, or undefined. PostgreSQL itself replaces the note of one that is gone, and by it
 * finds processes that outlived their killed main one and still write; so the note is removed only where its number belongs
 * to something else by now, which PostgreSQL would take for its own.
 */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = readLines(join(cluster, 'postmaster.pid'));
  const pid = Number(lines[0]);
  if (!pid) return undefined;
  if (!isAlive(pid)) return undefined;
  if (!isDatabase(pid, cluster)) {
    if (!isAttached(lines[6])) rmSync(join(cluster, 'postmaster.pid'), { force: true });
    return undefined;
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Waits until the cluster accepts connections. `failed` is asked between looks and answers why it never will.
 * Throws after `limitMilliseconds`, or when the process goes away.
 */
export async function untilReady(
  cluster: string,
  failed: () => string | undefined,
  limitMilliseconds = 60_000,
): Promise<Postmaster> {
  for (const end = Date.now() + limitMilliseconds; Date.now() < end; await pause(LOOK_EVERY_MS)) {
    const reason = failed();
    if (reason) throw new Error(`The embedded PostgreSQL did not start: ${reason}`);
    const postmaster = findPostmaster(cluster);
    if (postmaster?.ready) return postmaster;
  }
  throw new Error(`The embedded PostgreSQL in ${cluster} was not ready after ${limitMilliseconds / 1000} s`);
}

/** Stops the cluster: connections are ended and everything committed is on disk when it returns. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const postmaster = findPostmaster(cluster);
  if (!postmaster) return;
  signal(postmaster.pid, 'SIGINT');
  if (await untilGone(cluster, FAST_STOP_MS)) return;
  signal(postmaster.pid, 'SIGQUIT');
  await untilGone(cluster, FAST_STOP_MS);
}

/** Waits until the cluster's process is gone; answers false when it is still there after the limit. */
export async function untilGone(cluster: string, limitMilliseconds: number): Promise<boolean> {
  for (const end = Date.now() + limitMilliseconds; Date.now() < end; await pause(LOOK_EVERY_MS)) {
    if (!existsSync(join(cluster, 'postmaster.pid')) || !findPostmaster(cluster)) return true;
  }
  return false;
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** After a restart of the machine the noted id may belong to something else. */
function isDatabase(pid: number, cluster: string): boolean {
  if (process.platform === 'win32') return true;
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes(cluster);
  } catch {
    return false;
  }
}

/** Whether a process uses the shared memory of a note, `key id`; only Linux tells. */
function isAttached(memory: string | undefined): boolean {
  const id = memory?.trim().split(/\s+/)[1];
  return readLines('/proc/sysvipc/shm').some((line) => {
    const [, segment, , , , , users] = line.trim().split(/\s+/);
    return segment === id && Number(users) > 0;
  });
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
