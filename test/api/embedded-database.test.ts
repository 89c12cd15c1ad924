import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startEmbeddedDatabase, type EmbeddedDatabase } from '../../server/database/embedded.js';
import { runStatement } from '../support/database.js';

let folder: string;
let started: EmbeddedDatabase[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpart-embedded-'));
  chmodSync(folder, 0o711);
  started = [];
});

afterEach(async () => {
  for (const { stop } of started) await stop();
  for (const place of [folder, ...started.map(({ directory }) => directory)]) rmSync(place, { recursive: true, force: true });
});

async function start(durable = false): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase(join(folder, 'postgres'), { durable });
  started.push(database);
  return database;
}

test('its owner is no superuser, and it knows letters of every script', async () => {
  const { url } = await start();
  const [settings] = await runStatement(
    url,
    `select current_setting('is_superuser') as superuser, lower('ÄЖ') as lower, current_setting('server_encoding') as encoding,
            current_setting('listen_addresses') as addresses`,
  );
  expect(settings).toEqual({ superuser: 'off', lower: 'äж', encoding: 'UTF8', addresses: '127.0.0.1' });
});

test('nobody gets in without the password', async () => {
  const { url } = await start();
  const wrong = new URL(url);
  wrong.password = 'guess';
  await expect(runStatement(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
});

test('a second user joins it, and the last one to leave stops it', async () => {
  const first = await start();
  const second = await start();
  expect(second.url).toBe(first.url);
  await first.stop();
  await expect(runStatement(second.url, 'select 1 as one')).resolves.toEqual([{ one: 1 }]);
  await second.stop();
  await expect(runStatement(second.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
});

test('a note of a user that is gone does not keep it running, even when the number is in use again', async () => {
  const { url, directory, stop } = await start();
  writeFileSync(join(directory, 'used-by', `${process.ppid}-1`), 'began at another time');
  await stop();
  await expect(runStatement(url, 'select 1')).rejects.toThrow('ECONNREFUSED');
});

test('data stay through a stop and a start', async () => {
  const { url, stop } = await start();
  await runStatement(url, 'create table kept as select 42 as answer');
  await stop();
  const again = await start();
  await expect(runStatement(again.url, 'select answer from kept')).resolves.toEqual([{ answer: 42 }]);
});

test('the next start joins the database of a process that was killed', async () => {
  const program = `
    const { startEmbeddedDatabase } = await import('./.build/server/database/embedded.js');
    const { url } = await startEmbeddedDatabase(process.argv[1], { durable: false });
    console.log(url);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, join(folder, 'postgres')]);
  const [output] = (await once(child.stdout, 'data')) as [Buffer];
  child.kill('SIGKILL');
  await once(child, 'exit');
  const database = await start();
  expect(database.url).toBe(output.toString().trim());
  await database.stop();
  await expect(runStatement(database.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
});

test('a note of a database that no longer runs does not prevent a start, even when its number is in use again', async () => {
  const first = await start();
  await first.stop();
  writeFileSync(join(first.directory, 'cluster', 'postmaster.pid'), `${process.pid}\n${first.directory}\n0\n5432\n`);
  const { url } = await start();
  await expect(runStatement(url, 'select 1 as one')).resolves.toEqual([{ one: 1 }]);
});

test('it starts in a folder that only this account may enter', async () => {
  chmodSync(folder, 0o700);
  const { url } = await start();
  await expect(runStatement(url, 'select 1 as one')).resolves.toEqual([{ one: 1 }]);
});

test('it comes back by itself after it was killed, with what was committed', async () => {
  const { url, directory } = await start(true);
  await runStatement(url, 'create table kept (id int)');
  const [pid] = readFileSync(join(directory, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
  await expect(untilAnswered(() => runStatement(url, `select to_regclass('kept')::text as kept`))).resolves.toEqual([{ kept: 'kept' }]);
});

/** Asks until the database answers; the test's own limit ends the waiting. */
async function untilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer) return answer;
    await pause(50);
  }
}
