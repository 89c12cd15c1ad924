import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type AuditVerdict, verifyAuditLog } from '../../server/domains/audit/verify-audit-log.js';
import { addPerson, testPassword } from '../support/people.js';
import { signIn } from '../support/client.js';
import { useServer } from '../support/server.js';

const server = useServer();
// The demonstration came in one transaction, so into one chain.
beforeAll(async () => {
  for (let person = 0; person < 3; person += 1) await addPerson(server().database, {});
  await server().jobsAreDone();
});

const verify = () => verifyAuditLog(server().database.system('test'));
const kinds = ({ faults }: AuditVerdict) => [...new Set(faults.map(({ fault }) => fault))].sort();
/** As the owner of the database, whom nothing holds back. */
const asOwner = <Row = any>(statement: string, values?: unknown[]) => server().sql<Row>(statement, values);

describe('an untouched log', () => {
  test('is whole, in many chains, and its ends are remembered', async () => {
    const { entries, chains, faults } = await verify();
    expect(faults).toEqual([]);
    expect(entries).toBeGreaterThan(100);
    expect(chains).toBeGreaterThan(1);
    const [{ sealed }] = await server().database.system('test').execute<[{ sealed: number }]>('select count(distinct chain)::int as sealed from audit_checkpoint');
    expect(sealed).toBe(chains);
  });

  test('is found whole by the command', async () => {
    const command = promisify(execFile);
    const { config } = server();
    const env = { PATH: process.env['PATH'], DATABASE_URL: config.databaseUrl, AUTH_KEYS: JSON.stringify({ keys: config.authKeys }), DATA_DIR: config.dataDirectory };
    const { stdout } = await command(process.execPath, [fileURLToPath(new URL('../../.build/server/verify-audit.js', import.meta.url))], { env });
    expect(stdout).toMatch(/^\d+ entries in \d+ chains: the audit log is whole\.\n$/);
  });
});

describe('one statement', () => {
  const change = <Row = any>(statement: string) => server().database.system('test').execute<Row[]>(statement);
  const entriesSince = async (id: string) =>
    asOwner<{ operation: string; entries: number; before: object; after: object }>(
      `select operation, count(*)::int as entries, min(before::text)::json as before, min(after::text)::json as after
         from audit_entry where record_type = 'canned_reply' and id > $1 group by operation order by operation`, [id],
    );
  const newest = async () => (await asOwner<{ id: string }>('select max(id) as id from audit_entry'))[0]!.id;

  test('leaves an entry of each row that it changes, however many, in one whole chain', async () => {
    let since = await newest();
    await change(`insert into canned_reply (id, created_at, updated_at, title, texts) select gen_random_uuid(), now(), now(), 'Reply', '{}' from generate_series(1, 2300)`);
    expect(await entriesSince(since)).toEqual([{ operation: 'INSERT', entries: 2300, before: null, after: expect.objectContaining({ title: 'Reply', lock_version: 1 }) }]);
    expect(await asOwner('select count(distinct chain)::int as chains, count(distinct record_id)::int as records from audit_entry where id > $1', [since])).toEqual([{ chains: 1, records: 2300 }]);

    since = await newest();
    await change(`update canned_reply set title = case when id in (select id from canned_reply where title = 'Reply' order by id limit 1000) then 'Changed' else title end, lock_version = lock_version where title = 'Reply'`);
    expect(await entriesSince(since)).toEqual([{ operation: 'UPDATE', entries: 1000, before: { title: 'Reply' }, after: { title: 'Changed' } }]);
    await change(`update canned_reply set title = 'Nobody' where title = 'nowhere'`);

    since = await newest();
    await change(
      `insert into canned_reply (id, created_at, updated_at, title, texts) (select id, now(), now(), 'Again', '{}'::jsonb from canned_reply where title = 'Changed' limit 1)
        union all select gen_random_uuid(), now(), now(), 'New', '{}'::jsonb on conflict (id) do update set title = excluded.title`,
    );
    expect(await entriesSince(since)).toMatchObject([{ operation: 'INSERT', entries: 1, after: { title: 'New' } }, { operation: 'UPDATE', entries: 1, after: { title: 'Again' } }]);
    expect((await verify()).faults).toEqual([]);
  });

  test('that gives a record another id says both records', async () => {
    const since = await newest();
    const [{ id }] = await change(`update canned_reply set id = gen_random_uuid() where title = 'New' returning id`);
    const entries = await asOwner<{ record: string; before: object; after: object }>('select record_id as record, before, after from audit_entry where id > $1', [since]);
    expect(entries).toHaveLength(2);
    expect(entries).toContainEqual({ record: id, before: null, after: expect.objectContaining({ id, title: 'New' }) });
    expect(entries).toContainEqual({ record: expect.not.stringContaining(id), before: expect.objectContaining({ title: 'New' }), after: null });
  });
});

describe('the log-in roles', () => {
  test.each(['staff', 'portal'] as const)('of %s can neither change nor remove nor empty it, nor its checkpoints', async (logIn) => {
    const run = (statement: string) => server().database[logIn].em.getConnection().execute(statement);
    for (const table of ['audit_entry', 'audit_checkpoint']) {
      for (const statement of [`update ${table} set chain = 0`, `delete from ${table}`, `truncate ${table}`, `alter table ${table} disable trigger all`, `drop table ${table}`]) {
        await expect(run(statement)).rejects.toMatchObject({ code: '42501' });
      }
    }
    await expect(run('insert into audit_entry (id) values (1)')).rejects.toMatchObject({ code: '42501' });
  });
});

/** Something of the middle of the longest chain. */
async function someEntry(): Promise<{ id: string; chain: number; next: string; last: string }> {
  const [found] = await asOwner(
    `with longest as (select chain from audit_entry group by chain order by count(*) desc limit 1),
          entry as (select id, chain, lead(id) over (order by id) as next, max(id) over () as last, row_number() over (order by id) as place from audit_entry where chain = (select chain from longest))
     select * from entry where place = 3`,
  );
  return found;
}

/** What is found after an attack; the rows are then put back as they were. */
async function afterAttack(statement: string, values: unknown[]): Promise<AuditVerdict> {
  await asOwner('create table untouched as select * from audit_entry');
  await asOwner(statement, values);
  const verdict = await verify();
  await asOwner('delete from audit_entry');
  await asOwner('insert into audit_entry select * from untouched');
  await asOwner('drop table untouched');
  expect((await verify()).faults).toEqual([]);
  return verdict;
}

describe('who owns the database is found out', () => {
  test.each([
    ['what an entry says', `update audit_entry set after = '{"status": "APPROVED"}' where id = $1`],
    ['who did it', `update audit_entry set account_id = gen_random_uuid() where id = $1`],
    ['when it was', `update audit_entry set occurred_at = occurred_at - interval '1 second' where id = $1`],
    ['what it says, calling it an erasure', `update audit_entry as entry set after = '{"status": "APPROVED"}', redacted_hash = '\\x00' where id = $1`],
  ])('changing %s', async (_, statement) => {
    const { id, chain } = await someEntry();
    expect((await afterAttack(statement, [id])).faults).toContainEqual({ chain, entry_id: id, fault: 'CHANGED' });
  });

  test('changing an entry with its hash', async () => {
    const { id, chain, next } = await someEntry();
    const verdict = await afterAttack(
      `with changed as (update audit_entry set action = 'else' where id = $1 returning *) select 1 from changed`, [id],
    );
    expect(kinds(verdict)).toEqual(['CHANGED']);
    await asOwner('create table untouched as select * from audit_entry');
    await asOwner(`update audit_entry set action = 'else' where id = $1`, [id]);
    await asOwner('update audit_entry as entry set hash = audit_hash(entry) where id = $1', [id]);
    const rehashed = await verify();
    await asOwner('delete from audit_entry');
    await asOwner('insert into audit_entry select * from untouched');
    await asOwner('drop table untouched');
    expect(rehashed.faults).toEqual([{ chain, entry_id: next, fault: 'OUT_OF_CHAIN' }]);
  });

  test('removing an entry, from the middle or the end', async () => {
    const { id, chain, next, last } = await someEntry();
    expect((await afterAttack('delete from audit_entry where id = $1', [id])).faults).toEqual([{ chain, entry_id: next, fault: 'OUT_OF_CHAIN' }]);
    expect((await afterAttack('delete from audit_entry where id = $1', [last])).faults).toEqual([{ chain, entry_id: last, fault: 'GONE' }]);
  });

  test('letting two entries change places', async () => {
    const { id, next } = await someEntry();
    const verdict = await afterAttack(
      `update audit_entry set id = case when id = $1::bigint then -$2::bigint else -$1::bigint end, hash = hash where id in ($1::bigint, $2::bigint)`, [id, next],
    );
    expect(kinds(verdict)).toContain('CHANGED');
  });

  test('and the command names the entry and fails', async () => {
    const { id } = await someEntry();
    const [{ action }] = await asOwner('select action from audit_entry where id = $1', [id]);
    await asOwner(`update audit_entry set action = 'else' where id = $1`, [id]);
    const { config } = server();
    const env = { PATH: process.env['PATH'], DATABASE_URL: config.databaseUrl, AUTH_KEYS: JSON.stringify({ keys: config.authKeys }), DATA_DIR: config.dataDirectory };
    const failed = promisify(execFile)(process.execPath, [fileURLToPath(new URL('../../.build/server/verify-audit.js', import.meta.url))], { env });
    await expect(failed).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(`Entry ${id} of chain`) });
    await asOwner('update audit_entry set action = $2 where id = $1', [id, action]);
    expect((await verify()).faults).toEqual([]);
  });
});

describe('staff who may', () => {
  const FIND = `query ($filter: AuditEntryFilter, $first: Int, $after: String) {
    auditEntries(filter: $filter, first: $first, after: $after) { next entries { number action accountName recordType recordId operation changes { column before after } } }
  }`;

  test('find entries by record, person and time, page by page', async () => {
    const admin = await server().as('admin@counterpart.example');
    const { email, accountId } = await addPerson(server().database, { name: 'Before' });
    const client = await signIn(server().url, 'supplier', email, testPassword);
    const since = new Date().toISOString();
    await client.ask('mutation { viewerUpdate(input: { name: "After" }) { viewer { id } } }');
    const { viewer } = await client.ask('{ viewer { id } }');
    const find = async (variables: object) => (await admin.ask(FIND, variables)).auditEntries;

    const byRecord = await find({ filter: { recordId: viewer.id, from: since } });
    expect(byRecord).toEqual({
      next: null,
      entries: [expect.objectContaining({ action: 'viewerUpdate', accountName: 'After', recordType: 'account', recordId: viewer.id, operation: 'UPDATE' })],
    });
    expect(byRecord.entries[0].changes).toContainEqual({ column: 'name', before: '"Before"', after: '"After"' });
    expect((await find({ filter: { recordId: accountId, from: since } })).entries).toEqual(byRecord.entries);
    expect((await find({ filter: { accountId: viewer.id, from: since } })).entries).toEqual(byRecord.entries);
    expect((await find({ filter: { accountId: viewer.id, until: since } })).entries.map(({ action }: { action: string }) => action)).not.toContain('viewerUpdate');

    const whole = await find({ first: 40 });
    const one = await find({ first: 15 });
    const two = await find({ first: 25, after: one.next });
    expect([...one.entries, ...two.entries]).toEqual(whole.entries);
  });

  test('see no secrets, and bank accounts only where they may read them', async () => {
    const [row] = await server().database.system('test').execute<{ id: string }[]>('select id from bank_account limit 1');
    const columns = async (email: string) => {
      const { entries } = (await (await server().as(email)).ask(FIND, { filter: { recordId: row!.id } })).auditEntries;
      return entries.flatMap(({ changes }: { changes: object[] }) => changes).length;
    };
    expect(await columns('admin@counterpart.example')).toBeGreaterThan(0);
    expect(await columns('manager@counterpart.example')).toBe(0);
  });

  test('are refused what is no id, no page and too much', async () => {
    const admin = await server().as('admin@counterpart.example');
    for (const variables of [{ filter: { recordId: 'nonsense' } }, { filter: { accountId: 'po_1' } }, { after: 'x' }, { first: 0 }, { first: 101 }]) {
      expect((await admin.send(FIND, variables)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
  });
});
