import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { findBinaries } from './embedded-binaries.js';
import { clusterPassword, ensureCluster, writeSettings } from './embedded-cluster.js';
import { takeLease } from './embedded-leases.js';
import { choosePlace, type Place } from './embedded-place.js';
import { findPostmaster, stopPostmaster, untilGone, untilReady, type Postmaster } from './embedded-postmaster.js';
import { ensureOwnDatabase } from './embedded-owner.js';
import { reviveWhenGone } from './embedded-revival.js';

/** A PostgreSQL that this project runs itself. */
export interface EmbeddedDatabase {
  /** Connection address of the database `counterpart` as its owner, who is no superuser. */
  url: string;
  /** Where its files are: the directory asked for, or the one that took over because that one was out of reach. */
  directory: string;
  /** Stops the database, unless another living process uses it too; that one then stops it. */
  stop(): Promise<void>;
}

const STOPPING_MS = 30_000;
const LARGE_LOG_BYTES = 10_000_000;

/**
 * Starts the PostgreSQL of `directory`, made on the first start, or joins it when it runs already. It listens on
 * 127.0.0.1 at a free port and outlives a killed process of ours; the next start then joins it. Killed itself, it comes
 * back at the same port within seconds.
 * `durable: false` is for tests: fast, and lost on a crash. Throws when PostgreSQL does not start, with its own reason.
 */
export async function startEmbeddedDatabase(
  directory: string,
  { durable = true }: { durable?: boolean } = {},
): Promise<EmbeddedDatabase> {
  const place = choosePlace(directory);
  const lease = takeLease(place.directory);
  try {
    const password = clusterPassword(place.directory);
    const binaries = findBinaries(place.account);
    const cluster = await ensureCluster(place, binaries.initdb, password, durable);
    const postmaster = (await joinRunning(cluster)) ?? (await launchOrJoin(place, cluster, binaries.postgres, durable));
    const url = await ensureOwnDatabase(postmaster.port, password);
    const revival = reviveWhenGone(cluster, () => launchOrJoin(place, cluster, binaries.postgres, durable, postmaster.port));
    return {
      url,
      directory: place.directory,
      async stop() {
        await revival.close();
        if (lease.release()) await stopPostmaster(cluster);
      },
    };
  } catch (error) {
    lease.release();
    throw error;
  }
}

/** Two processes may start at once, and a free port may be taken before it is used: then another look helps. */
async function launchOrJoin(place: Place, cluster: string, postgres: string, durable: boolean, port?: number): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch(place, cluster, postgres, durable, port ?? (await freePort()));
    } catch (error) {
      const running = await joinRunning(cluster);
      if (running) return running;
      if (attempt === 3) throw error;
    }
  }
}

async function joinRunning(cluster: string): Promise<Postmaster | undefined> {
  const running = findPostmaster(cluster);
  if (!running) return undefined;
  const status = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim();
  if (status === 'stopping') {
    await untilGone(cluster, STOPPING_MS);
    return undefined;
  }
  return untilReady(cluster, () => (findPostmaster(cluster) ? undefined : 'it stopped while it was being joined'));
}

async function launch(place: Place, cluster: string, postgres: string, durable: boolean, port: number): Promise<Postmaster> {
  writeSettings(place, cluster, durable);
  const logFile = join(place.directory, 'postgres.log');
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LARGE_LOG_BYTES) rmSync(logFile);
  const log = openSync(logFile, 'a', 0o600);
  // Detached: a Ctrl-C in the terminal reaches the whole process group, and the database has to outlive the requests.
  const child = spawn(postgres, ['-D', cluster, '-p', String(port)], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { LC_ALL: 'C' },
    ...place.account,
  });
  closeSync(log);
  let failure: (() => string) | undefined;
  child.on('error', (error) => (failure = () => error.message));
  child.on('exit', () => (failure = () => lastLines(logFile)));
  child.unref();
  return untilReady(cluster, () => failure?.());
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-3).join('; ');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
