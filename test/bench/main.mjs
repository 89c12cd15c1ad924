import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createBenchDatabase } from './database.mjs';
import { measureRounds, median } from './load.mjs';
import { authKeys, startServer } from './server.mjs';

// Measures pages of the API beside the cost floor: one hand-written statement that gives the same JSON over node:http.
const { values } = parseArgs({
  options: { size: { type: 'string', default: '10k' }, rounds: { type: 'string', default: '5' }, json: { type: 'string' } },
});
const sizes = { '1k': 1_000, '10k': 10_000, '100k': 100_000, '1m': 1_000_000 };
const orders = sizes[values.size];
if (!orders) throw new Error(`--size must be one of ${Object.keys(sizes).join(', ')}.`);

const page = `query Page { purchaseOrders(first: 20) { nodes {
  number status orderedOn total { amount currencyCode } supplier { name }
  lines { lineNumber item { sku name } quantity unitPrice { amount currencyCode } }
} } }`;

const directory = mkdtempSync(join(tmpdir(), 'counterpart-bench-'));
const keys = authKeys();
const database = await createBenchDatabase(directory, keys, orders);
const server = await startServer(database.url, keys, directory);
const floor = await startFloor();
try {
  const token = await server.signIn('staff', database.staff);
  const targets = [
    { name: 'counterpart', ...server.query('staff', token, page) },
    { name: 'floor', url: `${floor.url}/statement`, expect: '"nodes"' },
    { name: 'floor with session', url: `${floor.url}/session`, expect: '"nodes"' },
  ];
  await sameAnswer(targets);
  report(await measureRounds(targets, Number(values.rounds)));
} finally {
  floor.stop();
  await server.stop();
  await database.stop();
  rmSync(directory, { recursive: true, force: true });
}

async function startFloor() {
  const child = fork(new URL('floor.mjs', import.meta.url), [database.logins.staff]);
  const port = await new Promise((resolve) => child.once('message', resolve));
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

/** The comparison is worth nothing unless both sides answer the same. */
async function sameAnswer(targets) {
  const answers = await Promise.all(
    targets.map(async ({ url, method, headers, body }) => {
      const answer = await (await fetch(url, { method, headers, body })).json();
      return JSON.stringify((answer.data ?? answer).purchaseOrders ?? answer);
    }),
  );
  if (new Set(answers).size !== 1) throw new Error(`The answers differ:\n${answers.map((answer) => answer.slice(0, 600)).join('\n')}`);
}

function report(rounds) {
  const [counterpart, plain, session] = rounds.map(({ name, requests, latency }) => ({
    name,
    'requests/s': Math.round(median(requests)),
    'latency p50 ms': median(latency),
  }));
  const ratio = counterpart['requests/s'] / plain['requests/s'];
  const result = { size: values.size, orders, ratioToFloor: ratio, ratioToFloorWithSession: counterpart['requests/s'] / session['requests/s'] };
  console.log(`20 orders with supplier, lines and items, of ${orders.toLocaleString('en')} orders; medians of ${values.rounds} interleaved rounds`);
  console.table([counterpart, plain, session]);
  console.log(`ratio to the floor: ${ratio.toFixed(2)}; to the floor with the same session set: ${result.ratioToFloorWithSession.toFixed(2)}`);
  if (values.json) writeFileSync(values.json, JSON.stringify({ ...result, rounds }, null, 2));
}
