import type { AddressInfo } from 'node:net';
import { buildApp } from './app.js';
import { startAuthenticator } from './auth/authenticate.js';
import { watchAuthKeys } from './auth/watch-auth-keys.js';
import type { Config } from './config.js';
import type { Database } from './database/orm.js';
import { withTimeLimits } from './database/time-limits.js';
import { startDemonstration } from './demonstration/start-demonstration.js';
import { Allowances } from './domains/allowances/index.js';
import { watchInbox } from './domains/mail/index.js';
import { watchChanges } from './graphql/changes.js';
import { createMailer } from './jobs/mailer.js';
import { startWorker } from './jobs/worker.js';
import { createLog } from './log.js';
import { openDatabase } from './open-database.js';
import { openStorage } from './storage/open-storage.js';
import { openTracing } from './tracing/tracing.js';

/** A server that answers. */
export interface RunningServer {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  readonly database: Database;
  /** Takes no new request, finishes those under way (at most 10 s), lets jobs end, then disconnects. */
  stop(): Promise<void>;
}

const DRAIN_MS = 10_000;
const RELEASE_EVERY_MS = 50;

/** Starts everything: database, jobs, web server. Rejects when one of them does not start, with nothing left running. */
export async function startServer(config: Config): Promise<RunningServer> {
  const log = createLog(config);
  const cleanUp: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of cleanUp.splice(0).reverse()) await step();
  };
  try {
    const tracing = await openTracing(config);
    cleanUp.push(async () => tracing?.close());
    const { database, url: databaseUrl, close } = await openDatabase(config);
    cleanUp.push(close);
    const storage = await openStorage(config.storageUrl);
    cleanUp.push(async () => storage.close());
    if (config.demonstration) await startDemonstration(database, storage);
    const settled = { ...config, databaseUrl };
    const mail = createMailer(settled);
    cleanUp.push(() => mail.close());
    const worker = await startWorker(settled, database, storage, mail, tracing, log);
    cleanUp.push(() => worker.stop());
    if (settled.imapUrl) {
      const inbox = watchInbox(settled, database, storage, log);
      cleanUp.push(() => inbox.close());
    }
    cleanUp.push(watchAuthKeys(settled, log));
    const authenticator = await startAuthenticator(settled, database, log);
    cleanUp.push(() => authenticator.close());
    const allowances = new Allowances(database, (error) => log.warn({ err: error }, 'what was asked for could not be shared with other servers'));
    cleanUp.push(() => allowances.share());
    const changes = await watchChanges(database, log);
    cleanUp.push(() => changes.close());
    const app = await buildApp({ config: settled, database: withTimeLimits(database), storage, authenticator, allowances, changes, worker, tracing }, log);
    cleanUp.push(() => drain(app));
    await app.listen({ host: config.host, port: config.port });
    const { port } = app.server.address() as AddressInfo;
    return { url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`, database, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function drain(app: Awaited<ReturnType<typeof buildApp>>): Promise<void> {
  // A connection whose request was under way is kept alive after its answer, and nobody else would close it.
  const release = setInterval(() => app.server.closeIdleConnections(), RELEASE_EVERY_MS);
  const force = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS);
  await app.close();
  clearInterval(release);
  clearTimeout(force);
}
