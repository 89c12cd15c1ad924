import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readAuthKeys } from '../../server/auth-keys.js';
import { keysFile, storedFile, tableFile, type Manifest } from '../../server/backup/manifest.js';
import { restoreBackup } from '../../server/backup/restore-backup.js';
import { writeBackup } from '../../server/backup/write-backup.js';
import { connect, type Database } from '../../server/database/orm.js';
import { startServer } from '../../server/running-server.js';
import { openStorage } from '../../server/storage/open-storage.js';
import { type Client, signIn } from '../support/client.js';
import { customerClient } from '../support/customers.js';
import { copyTemplate, emptyDatabase, runStatement, type TestDatabase } from '../support/database.js';
import { useServer } from '../support/server.js';
import { openTicket } from '../support/tickets.js';
import { download, png, upload } from '../support/uploads.js';

const server = useServer();
let folder: string;
let backup: string;
let manifest: Manifest;
let dune: Client;
let file: { url: string; number: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'counterpart-backup-'));
  backup = join(folder, 'taken');
  dune = await customerClient(server(), 'dune');
  const { body } = await upload(server().url, dune, 'تصویر.png', 'image/png', png);
  const { ticket } = await openTicket(dune, { attachmentIds: [body.id] });
  const [message] = await fileOf(dune, ticket.id);
  file = { url: message.attachments[0].url, number: ticket.number };
  await server().jobsAreDone();
  await server().sql(`select graphile_worker.add_job('send_mail', '{}', run_at := '2100-01-01', job_key := 'far away')`);
  await server().sql(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'gone' where key = 'far away'`);
  const { databaseUrl, storageUrl } = server().config;
  const staffUrl = server().database.staff.config.get('clientUrl')!;
  manifest = await writeBackup({ ownerUrl: databaseUrl, staffUrl, storage: await openStorage(storageUrl), authKeysFile: undefined }, backup, new Date());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function fileOf(client: Client, id: string) {
  const { node } = await client.ask('query ($id: ID!) { node(id: $id) { ... on Ticket { messages(first: 5) { nodes { attachments { url } } } } } }', { id });
  return node.messages.nodes;
}

const restoredFiles = () => pathToFileURL(join(folder, 'restored-files'));
const restore = async ({ url }: TestDatabase, from = backup, authKeysFile?: string) =>
  restoreBackup(from, { ownerUrl: url, storage: await openStorage(restoredFiles()), authKeysFile });

/** A copy of the backup that a test may spoil. */
function spoiled(spoil: (copy: string) => void): string {
  const copy = join(folder, `spoiled-${Math.random()}`);
  cpSync(backup, copy, { recursive: true });
  spoil(copy);
  return copy;
}

const withKeys = () => spoiled((copy) => writeFileSync(keysFile(copy), JSON.stringify({ keys: server().config.authKeys })));

const changeManifest = (copy: string, change: (manifest: any) => void) => {
  const path = join(copy, 'manifest.json');
  const content = JSON.parse(readFileSync(path, 'utf8'));
  change(content);
  writeFileSync(path, JSON.stringify(content));
};

/**
 * For each table a digest of all of its rows, whatever their order; not of the queue's, which goes on working, nor of what
 * people spent of their allowances, which the server adds up a second later.
 */
async function digests(database: Database): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { name, guarded } of manifest.tables.filter(({ schema, name }) => schema === 'public' && name !== 'allowance_use')) {
    const statement = `select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from "${name}" t`;
    const em = guarded ? database.system('test') : database.owner.em.fork();
    found[name] = (await em.execute<{ digest: string }[]>(statement))[0]!.digest;
  }
  return found;
}

describe('a backup that is restored into an empty database', () => {
  let target: TestDatabase;
  beforeAll(async () => {
    target = await emptyDatabase();
    await restore(target);
  });
  afterAll(() => target.drop());

  test('has all walls again: keys, triggers, row security', async () => {
    const walls = `select 'key ' || conname as wall from pg_constraint where connamespace = 'public'::regnamespace
      union all select 'trigger ' || tgrelid::regclass || '.' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
      union all select 'row security ' || relname || relrowsecurity || relforcerowsecurity from pg_class where relnamespace = 'public'::regnamespace order by 1`;
    expect(await runStatement(target.url, walls)).toEqual(await server().sql(walls));
  });

  test('brings every row of every table back', async () => {
    const restored = await connect(target.url, 'secret');
    try {
      const before = await digests(server().database);
      expect(await digests(restored)).toEqual(before);
      expect(Object.values(before).filter((digest) => !digest.startsWith('0 ')).length).toBeGreaterThan(60);
    } finally {
      await restored.close();
    }
  });

  test('lets jobs that waited, or were being carried out, wait again', async () => {
    expect(await runStatement(target.url, `select locked_by from graphile_worker._private_jobs where key = 'far away'`)).toEqual([{ locked_by: null }]);
  });

  test('is a server that people sign in to, with their files, and numbers that go on', async () => {
    const restored = await startServer({ ...server().config, databaseUrl: target.url, storageUrl: restoredFiles(), port: 0, demonstration: false });
    try {
      const client = await signIn(restored.url, 'customer', 'customer@dune.example', 'demonstration');
      const content = await download(restored.url, client, new URL(file.url, server().url).pathname);
      expect([content.status, Buffer.from(await content.arrayBuffer())]).toEqual([200, png]);
      const { ticket } = await openTicket(client);
      expect(ticket.number > file.number).toBe(true);
    } finally {
      await restored.stop();
    }
  });
});

describe('the keys of a backup', () => {
  test('take the place of those that are there', async () => {
    const target = await emptyDatabase();
    const file = join(folder, 'restored-keys.json');
    writeFileSync(file, 'other keys');
    await restore(target, withKeys(), file);
    expect(readAuthKeys(file)).toEqual(server().config.authKeys);
    await target.drop();
  });

  test('that cannot take their place, when all rows are there already, are said to be missing, and where they are', async () => {
    const target = await emptyDatabase();
    const taken = join(folder, 'a-folder-of-that-name');
    mkdirSync(join(taken, 'inside'), { recursive: true });
    const from = withKeys();
    await expect(restore(target, from, taken)).rejects.toThrow(`Copy ${keysFile(from)} to ${taken} before the server starts.`);
    expect(existsSync(`${taken}.new`)).toBe(false);
    await runStatement(target.url, 'alter table account no force row level security');
    expect(await runStatement(target.url, 'select count(*)::int as count from account')).toEqual([{ count: manifest.tables.find(({ name }) => name === 'account')!.rows }]);
    await target.drop();
  });
});

describe('a restore is refused, and changes nothing,', () => {
  let target: TestDatabase;
  beforeEach(async () => {
    target = await emptyDatabase();
  });
  afterEach(async () => {
    const [tables] = await runStatement(target.url, `select to_regclass('account') is not null as made`);
    if (tables.made) {
      await runStatement(target.url, 'alter table account no force row level security');
      expect(await runStatement(target.url, 'select from account')).toEqual([]);
    }
    await target.drop();
  });

  test('when the keys cannot be written', async () => {
    const nowhere = join(folder, 'not-there', 'auth-keys.json');
    await expect(restore(target, withKeys(), nowhere)).rejects.toThrow(/^The keys cannot be written to .*ENOENT.*Nothing was restored\.$/);
  });

  test.each<[string, (copy: string) => void, RegExp]>([
    ['when its keys are damaged', (copy) => writeFileSync(keysFile(copy), '{"keys": [{"kty": "EC"}]}'), /auth-keys\.json is damaged/],
    ['without a manifest, as when the backup was not finished', (copy) => rmSync(join(copy, 'manifest.json')), /holds no finished backup/],
    ['when rows were altered', (copy) => appendFileSync(tableFile(copy, { schema: 'public', name: 'account' }), 'x'), /account\.copy\.gz is damaged/],
    ['when a file was altered', (copy) => appendFileSync(storedFile(copy, manifest.files[0]!.key), 'x'), /is damaged/],
    ['when a file is missing', (copy) => rmSync(storedFile(copy, manifest.files[0]!.key)), /is missing/],
    ['when it is from a newer release', (copy) => changeManifest(copy, ({ migrations }) => migrations.push('999-future')), /newer release \(999-future\)/],
    ['when it has another format', (copy) => changeManifest(copy, (content) => (content.format = 2)), /format 2/],
    ['when rows are missing', (copy) => changeManifest(copy, ({ tables }) => (tables[3].rows += 1)), /rows came instead of/],
  ])('%s', async (_case, spoil, message) => {
    await expect(restore(target, spoiled(spoil))).rejects.toThrow(message);
  });

  test('when the database holds somebody’s data', async () => {
    const used = await copyTemplate();
    try {
      await expect(restore(used)).rejects.toThrow('The database holds data already; restore into an empty one.');
    } finally {
      await used.drop();
    }
  });

  test('when the database has seen migrations that the backup has not', async () => {
    await expect(restore(target, spoiled((copy) => changeManifest(copy, ({ tables }) => (tables[3].rows += 1))))).rejects.toThrow(/rows came/);
    const older = spoiled((copy) => changeManifest(copy, ({ migrations }) => migrations.pop()));
    await expect(restore(target, older)).rejects.toThrow(/^The database is newer than the backup/);
  });
});

test('a backup never touches a folder that is there', async () => {
  const { databaseUrl, storageUrl } = server().config;
  const source = { ownerUrl: databaseUrl, staffUrl: databaseUrl, storage: await openStorage(storageUrl), authKeysFile: undefined };
  await expect(writeBackup(source, backup, new Date())).rejects.toThrow('exists already; name a new folder.');
  expect(existsSync(join(backup, 'manifest.json'))).toBe(true);
});

test('a table whose rows nobody could read stops the backup instead of being left out', async () => {
  const { databaseUrl, storageUrl } = server().config;
  const staffUrl = server().database.staff.config.get('clientUrl')!;
  await server().sql('alter policy staff on ticket rename to somebody');
  try {
    const source = { ownerUrl: databaseUrl, staffUrl, storage: await openStorage(storageUrl), authKeysFile: undefined };
    await expect(writeBackup(source, join(folder, 'unreadable'), new Date())).rejects.toThrow('Row security lets nobody read all of ticket.');
    expect(existsSync(join(folder, 'unreadable'))).toBe(false);
  } finally {
    await server().sql('alter policy somebody on ticket rename to staff');
  }
});
