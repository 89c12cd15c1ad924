import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { loadConfig } from '../../server/config.js';
import { clusterPassword, SUPERUSER } from '../../server/database/embedded-cluster.js';
import { type Lease, takeLease } from '../../server/database/embedded-leases.js';
import { findPostmaster, stopPostmaster } from '../../server/database/embedded-postmaster.js';
import { openDatabase } from '../../server/open-database.js';
import { runStatement } from '../support/database.js';
import { addCompany, type Company } from './company.js';

const LOOK_EVERY_MS = 50;
const READY_WITHIN_MS = 120_000;
const ANSWERS_WITHIN_MS = 5_000;
const ENDS_WITHIN_MS = 60_000;
/** Notes of a few lines can still be written. */
const FULL_DISK_BYTES = 65_536;
const GIVES_UP_WITHIN_MS = 30_000;
/** A few people ask for what hundreds would. */
const UNBOUNDED = { STAFF_ALLOWANCE: '1000000000/1000000000', PORTAL_ALLOWANCE: '1000000000/1000000000' };
const withoutWall = process.env['COMPILED_SERVER'];
const main = join(import.meta.dirname, '../..', withoutWall ? `${withoutWall}/server/main.js` : '.build/program/start.js');
const movableClock = join(import.meta.dirname, 'movable-clock.mjs');

/** What is not as it should be around the server. */
export interface Surroundings {
  /** Further settings, as in the environment. */
  settings?: Record<string, string>;
  /** No file can grow beyond so many blocks of 512 bytes, as on a disk that is full. */
  largestFileBlocks?: number;
}

/** The server as a company runs it: a process of its own, its own PostgreSQL, and somebody who starts it again when it dies. */
export class Installation {
  readonly url: string;
  private child: ChildProcess | undefined;
  private watched = false;
  private started = 0;
  private inhabitants: Company | undefined;
  /** The database outlives the server. */
  private lease: Lease | undefined;

  private constructor(
    private readonly port: number,
    readonly directory: string,
  ) {
    this.url = `http://127.0.0.1:${port}`;
  }

  /** With a company of a few people. */
  static async begin(): Promise<Installation> {
    const directory = mkdtempSync(join(tmpdir(), 'counterpart-fault-'));
    // Root lets another account run PostgreSQL, which has to get in here.
    chmodSync(directory, 0o711);
    const installation = new Installation(await freePort(), directory);
    await installation.start();
    installation.lease = takeLease(installation.place);
    const { database, close } = await openDatabase(loadConfig({ DATA_DIR: directory }));
    installation.inhabitants = await addCompany(database);
    // From here on only the server may bring the database back.
    await close();
    return installation;
  }

  /** How often the server was started so far: it does not die without being killed. */
  get starts(): number {
    return this.started;
  }

  get company(): Company {
    return this.inhabitants!;
  }

  /** Starts the server, and from then on again whenever it dies. */
  async start(surroundings: Surroundings = {}): Promise<void> {
    this.watched = true;
    this.launch(surroundings);
    await this.untilReady();
  }

  /** Ends the server in order; its database stays. Throws when the server has to be killed in the end. */
  async stop(): Promise<void> {
    this.watched = false;
    const child = this.child!;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const end = once(child, 'exit');
    child.kill('SIGTERM');
    const overdue = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS);
    const [, signal] = await end;
    clearTimeout(overdue);
    if (signal === 'SIGKILL') throw new Error('The server did not end when it was told to.');
  }

  /** Kills the server where it stands; it is started again at once. */
  async killServer(): Promise<void> {
    const gone = once(this.child!, 'exit');
    this.child!.kill('SIGKILL');
    await gone;
  }

  /** Kills PostgreSQL's main process, as a system without memory does. Only the server can bring it back. */
  killDatabase(): void {
    process.kill(findPostmaster(this.cluster)!.pid, 'SIGKILL');
  }

  /**
   * Fills the disk, as far as server and database can tell: nothing they or what they start write fits into a file any more.
   * Linux lets whoever runs a program limit its files. Waits until the database has given up over it.
   */
  async fillDisk(): Promise<void> {
    const { pid } = findPostmaster(this.cluster)!;
    limitFiles([this.child!.pid!, pid], FULL_DISK_BYTES);
    const processes = await this.sql<{ pid: number }>('select pid from pg_stat_activity');
    limitFiles(processes.map((process) => process.pid), FULL_DISK_BYTES);
    // It tries to begin anew by itself; then the server tries in vain. Now and then it loses the process that should begin
    // anew and waits for it for ever; then it has to be ended by somebody, as the operations page says.
    for (const end = Date.now() + GIVES_UP_WITHIN_MS; findPostmaster(this.cluster)?.pid === pid; await pause(LOOK_EVERY_MS)) {
      if (Date.now() > end) return this.killDatabase();
    }
  }

  /** Makes room again for the server, and for a database that it starts from now on. */
  freeDisk(): void {
    limitFiles([this.child!.pid!], 'unlimited');
  }

  /** Lets the server's clock differ from the database's: ahead of it, or behind when negative. */
  moveClock(aheadMs: number): void {
    this.child!.send({ aheadMs });
  }

  /** The database's address as its superuser, whom row security does not bind. */
  get superuserUrl(): string {
    return `postgresql://${SUPERUSER}:${clusterPassword(this.place)}@127.0.0.1:${findPostmaster(this.cluster)!.port}/counterpart`;
  }

  /** Runs a statement past the server and answers its rows. */
  readonly sql = <Row = any>(statement: string, values: unknown[] = []): Promise<Row[]> => runStatement<Row>(this.superuserUrl, statement, values);

  /** What jobs that failed wait for is over, as when the time had passed. */
  async letPausesPass(): Promise<void> {
    await this.sql('update graphile_worker._private_jobs set run_at = now() where attempts > 0 and run_at > now() and locked_at is null');
  }

  /** Waits until the server says that it can work. */
  async untilReady(): Promise<void> {
    for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end; await pause(LOOK_EVERY_MS)) {
      if (await this.isReady()) return;
    }
    throw new Error('The server did not come back.');
  }

  private async isReady(): Promise<boolean> {
    try {
      // What asks a server that is just being killed may never hear of it.
      const answer = await fetch(`${this.url}/readyz`, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) });
      await answer.text();
      return answer.ok;
    } catch {
      return false;
    }
  }

  /** Ends everything and removes the files. */
  async end(): Promise<void> {
    try {
      await this.stop();
    } finally {
      if (this.lease?.release()) await stopPostmaster(this.cluster);
      rmSync(this.directory, { recursive: true, force: true, maxRetries: 20 });
    }
  }

  private get place(): string {
    return join(this.directory, 'postgres');
  }

  private get cluster(): string {
    return join(this.place, 'cluster');
  }

  private launch(surroundings: Surroundings): void {
    this.started += 1;
    const { settings, largestFileBlocks } = surroundings;
    const program = [process.execPath, '--import', movableClock, main];
    const [command, ...args] = largestFileBlocks ? ['sh', '-c', `ulimit -f ${largestFileBlocks}; exec "$@"`, 'sh', ...program] : program;
    this.child = spawn(command!, args, {
      env: { PATH: process.env['PATH'], NODE_ENV: 'test', NODE_NO_WARNINGS: '1', DEMO: 'false', LOG_LEVEL: 'fatal', ...UNBOUNDED, PORT: String(this.port), DATA_DIR: this.directory, ...settings },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.child.once('exit', () => this.watched && this.launch(surroundings));
  }
}

/** In the name of whom each belongs to; one that has just ended needs no limit. */
function limitFiles(pids: number[], bytes: number | 'unlimited'): void {
  for (const pid of pids) {
    const owner = statSync(`/proc/${pid}`, { throwIfNoEntry: false });
    if (owner) spawnSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:`], { uid: owner.uid, gid: owner.gid });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
