import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { ACCESS_TOKEN_SECONDS } from '../../server/auth/tokens.js';
import { loadConfig, type Config } from '../../server/config.js';
import { demonstrationLogIns, demonstrationPassword } from '../../server/demonstration/log-ins.js';
import { mailDirectory, type WrittenMail } from '../../server/jobs/mailer.js';
import { startServer, type RunningServer } from '../../server/running-server.js';
import { audiences, type Audience } from '../../server/shared/audience.js';
import { Client, signIn } from './client.js';
import { copyTemplate, runStatement } from './database.js';
import { untilJobsAreDone } from './jobs.js';

const TOKEN_GOOD_MS = (ACCESS_TOKEN_SECONDS * 1000) / 2;

/** A whole server with a database of its own, in this process. */
export interface TestServer extends RunningServer {
  readonly config: Config & { databaseUrl: string };
  /** Nobody, at one endpoint. */
  anonymous(audience: Audience): Client;
  /** Somebody of the demonstration company; where they belong is found by their address. Signed in anew before their token ends. */
  as(email: string): Promise<Client>;
  /** Runs a statement as the owner of the database, outside the server, and answers its rows. */
  sql<Row = any>(statement: string, values?: unknown[]): Promise<Row[]>;
  /** Every job added so far has been carried out; throws when one failed. */
  jobsAreDone(): Promise<void>;
  /** The mails written so far, oldest first. */
  mails(): WrittenMail[];
}

/**
 * Starts a server before the tests of a file and stops it after them. Answers a function because the server
 * is not there yet while the file is read.
 * @param settings further settings, as in the environment
 */
export function useServer(settings: Record<string, string> = {}): () => TestServer {
  let server: TestServer | undefined;
  beforeAll(async () => {
    server = await startTestServer(settings);
  });
  afterAll(async () => {
    await server?.stop();
  });
  return () => server!;
}

/** Starts a server; its `stop` also drops its database and removes its files. */
export async function startTestServer(settings: Record<string, string> = {}): Promise<TestServer> {
  const { url: databaseUrl, drop } = await copyTemplate();
  const directory = mkdtempSync(join(tmpdir(), 'counterpart-test-data-'));
  cpSync(process.env['TEST_FILES_TEMPLATE']!, join(directory, 'files'), { recursive: true });
  const port = await freePort();
  const config = loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    DATA_DIR: directory,
    AUTH_KEYS: newAuthKeys(),
    PORT: String(port),
    DEMO: 'true',
    LOG_LEVEL: 'fatal',
    // Tests ask for more in a minute than people in a day.
    STAFF_ALLOWANCE: '10000000/1000000',
    PORTAL_ALLOWANCE: '10000000/1000000',
    ...settings,
  });
  const server = await startServer(config);
  const clients = new Map<string, { client: Promise<Client>; since: number }>();
  return {
    ...server,
    config: { ...config, databaseUrl },
    anonymous: (audience) => new Client(server.url, audience),
    as(email) {
      const known = clients.get(email);
      if (known && performance.now() - known.since < TOKEN_GOOD_MS) return known.client;
      const client = signIn(server.url, audienceOf(email), email, demonstrationPassword);
      clients.set(email, { client, since: performance.now() });
      return client;
    },
    sql: (statement, values) => runStatement(databaseUrl, statement, values),
    jobsAreDone: () => untilJobsAreDone(databaseUrl),
    mails: () => writtenMails(config),
    async stop() {
      await server.stop();
      await drop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function audienceOf(email: string): Audience {
  const audience = audiences.find((candidate) => (demonstrationLogIns[candidate] as readonly string[]).includes(email));
  if (!audience) throw new Error(`${email} is nobody of the demonstration company`);
  return audience;
}

function writtenMails(config: Config): WrittenMail[] {
  const directory = mailDirectory(config);
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(directory, name), 'utf8')) as WrittenMail)
    .sort((one, other) => one.sentAt.localeCompare(other.sentAt));
}

function newAuthKeys(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return JSON.stringify({ keys: [{ ...privateKey.export({ format: 'jwk' }), kid: randomUUID() }] });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
