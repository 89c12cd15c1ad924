import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { audiences } from '../../server/shared/audience.js';
import { Client, signIn } from '../support/client.js';
import { attempts } from '../support/long-form.js';
import { testPassword } from '../support/people.js';
import { startMailSink } from '../support/smtp.js';
import { checkBooks } from './books.js';
import { Installation } from './installation.js';
import { beforeNoted, killBeforeNoted, loseNotes } from './before-noted.js';
import { MixedLoad } from './mixed-load.js';

const rounds = { server: attempts(2, 20), database: attempts(1, 10), worker: attempts(1, 10) };
const LOOK_EVERY_MS = 20;
const ANSWERS_WITHIN_MS = 30_000;
const HOUR_MS = 3_600_000;
/** Servers and databases start again and again here. */
jest.setTimeout(30 * 60_000);

let installation: Installation;
let load: MixedLoad;
beforeAll(async () => {
  installation = await Installation.begin();
});
afterAll(() => installation?.end());
beforeEach(async () => {
  load = await MixedLoad.begin(installation.url, installation.company);
});
afterEach(() => load?.end());

/** Ends the load, asks again for what had no answer, and holds what the server said yes to against what is there. */
async function settle(): Promise<void> {
  await installation.untilReady();
  await load.end();
  // A claim of a dead server is good for a minute.
  await installation.sql(`update idempotency_key set claimed_at = claimed_at - interval '1 minute' where answer is null`);
  await load.askAgain();
  await checkBooks(installation, load.acknowledged());
}

test('what is started answers every audience', async () => {
  const answers = await Promise.all(audiences.map((audience) => new Client(installation.url, audience).ask('{ viewer { id } }')));
  expect(answers).toEqual(audiences.map(() => ({ viewer: null })));
});

describe('while people write', () => {
  test(`a server that is killed ${rounds.server} times comes back, with all it had said yes to`, async () => {
    for (let round = 0; round < rounds.server; round += 1) {
      await load.goOn(5 + (round % 7));
      await installation.killServer();
    }
    await load.goOn(5);
    await settle();
  });

  test(`a database that is killed ${rounds.database} times comes back, while the server goes on`, async () => {
    const { starts } = installation;
    for (let round = 0; round < rounds.database; round += 1) {
      await load.goOn(5 + (round % 7));
      installation.killDatabase();
      await load.goOn(1);
    }
    await load.goOn(5);
    await settle();
    expect(installation.starts).toBe(starts);
  });

  test('a disk that is full takes the database away, and once there is room it comes back, while the server goes on', async () => {
    const { starts } = installation;
    await load.goOn(5);
    await installation.fillDisk();
    installation.freeDisk();
    await load.goOn(5);
    await settle();
    expect(installation.starts).toBe(starts);
  });

  test(`a worker that is killed ${rounds.worker} times before it notes what it did has its jobs taken over, each with its effect once`, async () => {
    for (let round = 0; round < rounds.worker; round += 1) {
      await load.goOn(3);
      await killBeforeNoted(installation);
      await installation.untilReady();
    }
    await settle();
  });

  test('a worker that lives keeps its jobs, however long they take', async () => {
    await beforeNoted(installation, async (jobIds) => {
      const owners = () => installation.sql('select id, locked_by from graphile_worker._private_jobs where id = any ($1) order by id', [jobIds]);
      const before = await owners();
      await installation.sql(`update graphile_worker._private_jobs set locked_at = now() - interval '1 hour' where id = any ($1)`, [jobIds]);
      await oneOfTheDeadIsTakenOver();
      expect(await owners()).toEqual(before);
    });
    await settle();
  });

  test('what became of a job is noted, though the connection for it dies', async () => {
    const { starts } = installation;
    await noteWhatIsBegunAgain();
    let done: string[] = [];
    await beforeNoted(installation, async (jobIds) => {
      done = jobIds;
      await loseNotes(installation);
    });
    await settle();
    expect(await installation.sql('select from job_begun_again where id = any ($1)', [done])).toEqual([]);
    expect(installation.starts).toBe(starts);
  });

  test('connections that die within transactions, more than the pools hold, are replaced', async () => {
    const { starts } = installation;
    await Promise.all(['staff', 'portal'].map((pool) => killWithinTransactions(`counterpart_${pool}_counterpart`)));
    await load.goOn(20);
    await settle();
    expect(installation.starts).toBe(starts);
  });

  test('the clock jumps an hour ahead, two hours back, and is put right', async () => {
    for (const aheadMs of [HOUR_MS, -HOUR_MS, 0]) {
      installation.moveClock(aheadMs);
      await load.goOn(10);
    }
    await settle();
  });
});

/** From now on `job_begun_again` says which jobs are carried out once more: a worker has locked them anew, other than one that was only replaced. */
async function noteWhatIsBegunAgain(): Promise<void> {
  await installation.sql('create table job_begun_again (id bigint)');
  await installation.sql('create function note_begun_again() returns trigger language plpgsql security definer as $$ begin insert into public.job_begun_again values (new.id); return new; end $$');
  await installation.sql('create trigger note_begun_again after update on graphile_worker._private_jobs for each row when (new.attempts > 1 and new.locked_at is not null and new.locked_at is distinct from old.locked_at) execute function note_begun_again()');
}

async function oneOfTheDeadIsTakenOver(): Promise<void> {
  const [{ id }] = await installation.sql(`select id from graphile_worker.add_job('seal_audit_log', run_at := '2100-01-01')`);
  await installation.sql(`update graphile_worker._private_jobs set locked_by = 'gone', locked_at = now() - interval '1 hour' where id = $1`, [id]);
  const isLocked = async () => (await installation.sql('select from graphile_worker._private_jobs where id = $1 and locked_by is not null', [id])).length > 0;
  while (await isLocked()) await pause(LOOK_EVERY_MS);
}

const MORE_THAN_A_POOL_HOLDS = 25;

/** In the database itself, because a transaction is soon over. */
async function killWithinTransactions(logIn: string): Promise<void> {
  await installation.sql(`do $$ declare killed int[] := '{}'; begin
    while cardinality(killed) < ${MORE_THAN_A_POOL_HOLDS} loop
      perform pg_sleep(0.002), pg_stat_clear_snapshot();
      killed := killed || array(with found as materialized (select pid from pg_stat_activity where usename = '${logIn}' and xact_start is not null and pid <> all (killed))
        select pid from found where pg_terminate_backend(pid));
    end loop; end $$`);
}

describe('without a mail server, and without room for files,', () => {
  let mailServer: string;
  beforeAll(async () => {
    const sink = await startMailSink();
    await sink.stop();
    mailServer = sink.url;
    await installation.stop();
    await installation.start({ settings: { SMTP_URL: mailServer }, largestFileBlocks: 2048 });
  });

  test('uploads are refused, no half file is kept, and everything else goes on', async () => {
    const folder = join(installation.directory, 'files');
    const kept = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
    const customer = await signIn(installation.url, 'customer', installation.company.customer, testPassword);
    const connection = new Agent({ keepAlive: true, maxSockets: 1 });
    expect((await uploadOn(connection, customer, 'small')).status).toBe(201);
    const before = kept();
    const refused = await uploadOn(connection, customer, 'x'.repeat(4_000_000));
    expect(refused).toMatchObject({ status: 507, body: { code: 'STORAGE_FULL' } });
    expect(kept()).toBe(before);
    // What was not taken does not stand in the way of what comes next on the same connection.
    expect((await uploadOn(connection, customer, 'small')).status).toBe(201);
    connection.destroy();
    await load.goOn(10);
  });

  test('mails wait for an hour, and go out once it is back, each once', async () => {
    await load.goOn(10);
    await load.end();
    // After the nth try the queue waits e^n seconds: eight of these pauses are more than an hour.
    await untilTried(8);
    const back = await startMailSink(Number(new URL(mailServer).port));
    for (; (await waitingMails()).length > 0; await pause(LOOK_EVERY_MS)) await installation.letPausesPass();
    const mails = back.mails().map((mail) => mail.replaceAll('=\r\n', ''));
    const replies = load.acknowledged().filter(({ kind }) => kind === 'reply');
    expect(replies.filter(({ marker }) => !mails.some((mail) => mail.includes(marker)))).toEqual([]);
    const ids = mails.map((mail) => `${/^Message-ID: .*$/im.exec(mail)![0]} ${/^To: .*$/im.exec(mail)![0]}`);
    expect(new Set(ids).size).toBe(ids.length);
    await back.stop();
  });

  /** Uploads a text on a connection that is used again, as browsers do. */
  async function uploadOn(agent: Agent, client: Client, content: string): Promise<{ status: number | undefined; body: unknown }> {
    const form = new FormData();
    form.append('file', new Blob([content], { type: 'text/plain' }), 'note.txt');
    const whole = new Response(form);
    const headers = { authorization: `Bearer ${client.token}`, 'content-type': whole.headers.get('content-type')! };
    const sent = request(`${installation.url}/files/${client.audience}`, { method: 'POST', agent, headers, signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) });
    sent.end(Buffer.from(await whole.arrayBuffer()));
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return { status: answer.statusCode, body: await json(answer) };
  }

  const waitingMails = () =>
    installation.sql<{ attempts: number; most: number }>(
      `select attempts, max_attempts as most from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = task_id where identifier in ('notify', 'send_mail')`,
    );

  async function untilTried(tries: number): Promise<void> {
    for (;;) {
      const mails = await waitingMails();
      expect(mails.filter(({ attempts: tried, most }) => tried >= most)).toEqual([]);
      if (mails.length > 0 && mails.every(({ attempts: tried }) => tried >= tries)) return;
      await installation.letPausesPass();
      await pause(LOOK_EVERY_MS);
    }
  }
});
