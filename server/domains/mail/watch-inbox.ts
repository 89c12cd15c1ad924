import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { ImapFlow } from 'imapflow';
import pg from 'pg';
import type { Config } from '../../config.js';
import type { Database } from '../../database/orm.js';
import type { FileStorage } from '../../storage/file-storage.js';
import { openInbox } from './open-inbox.js';
import { takeNewMails } from './take-new-mails.js';

const POLL_MS = 60_000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 300_000;
/** Servers of one installation agree by it on who watches. */
const WATCHER_LOCK = 'counterpart inbox';

/** The process's part that fetches mails. */
export interface Inbox {
  /** Takes no further mail and leaves; the one under way is finished. */
  close(): Promise<void>;
}

/**
 * Fetches what comes into the mailbox of `config.imapUrl`: at once where the mail server tells of it, else within a minute.
 * Of several servers one does it; another takes over when that one ends. Whatever breaks off is begun anew.
 */
export function watchInbox(config: Config, database: Database, storage: FileStorage, log: FastifyBaseLogger): Inbox {
  const stop = new AbortController();
  const work = { config, database, storage, log, failures: new Map<number, number>() };
  const ended = keepWatching(() => watchOnce(work, stop.signal), stop.signal, log);
  return {
    async close() {
      stop.abort();
      await ended;
    },
  };
}

async function keepWatching(watch: () => Promise<void>, signal: AbortSignal, log: FastifyBaseLogger): Promise<void> {
  for (let wait = FIRST_PAUSE_MS; !signal.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    const began = Date.now();
    await watch().catch((error: unknown) => log.warn({ err: error }, 'the mailbox cannot be watched'));
    // What had worked for a while is tried again soon.
    if (Date.now() - began > LONGEST_PAUSE_MS) wait = FIRST_PAUSE_MS;
    await pause(wait, undefined, { signal }).catch(() => undefined);
  }
}

export interface InboxWork {
  readonly config: Config;
  readonly database: Database;
  readonly storage: FileStorage;
  readonly log: FastifyBaseLogger;
  /** How often each mail could not be taken, by its number in the mailbox. */
  readonly failures: Map<number, number>;
}

/** Until the connection ends or somebody else watches. */
async function watchOnce(work: InboxWork, signal: AbortSignal): Promise<void> {
  const lock = new pg.Client({ connectionString: work.config.databaseUrl, application_name: WATCHER_LOCK, keepAlive: true });
  const lost = new AbortController();
  lock.on('error', () => lost.abort());
  await lock.connect();
  try {
    const { rows } = await lock.query<{ mine: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 19)) as mine', [WATCHER_LOCK]);
    if (rows[0]?.mine) await follow(work, AbortSignal.any([signal, lost.signal]));
  } finally {
    await lock.end().catch(() => undefined);
  }
}

async function follow(work: InboxWork, signal: AbortSignal): Promise<void> {
  const client = await openInbox(work.config.imapUrl!, work.log);
  let wake = new AbortController();
  const woken = () => wake.abort();
  client.on('exists', woken);
  client.on('close', woken);
  try {
    while (!signal.aborted && client.usable) {
      // Word of a mail that comes while others are taken over counts, too.
      wake = new AbortController();
      await takeNewMails(client, work, signal);
      await untilWoken(client, AbortSignal.any([signal, wake.signal]), woken);
    }
  } finally {
    client.close();
  }
}

/** Ends with whatever comes first: word of a mail, the next poll, the connection's end, or the order to stop. */
async function untilWoken(client: ImapFlow, signal: AbortSignal, woken: () => void): Promise<void> {
  if (signal.aborted) return;
  client.idle().catch(woken);
  await pause(POLL_MS, undefined, { signal }).catch(() => undefined);
}
