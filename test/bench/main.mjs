import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkAnswers } from './answers.mjs';
import { customerReads } from './cases/customer-reads.mjs';
import { staffReads } from './cases/staff-reads.mjs';
import { supplierReads } from './cases/supplier-reads.mjs';
import { writes } from './cases/writes.mjs';
import { openBenchDatabase } from './database.mjs';
import { measureReads, measureWrites } from './measure.mjs';
import { scannedTables } from './plans.mjs';
import { imported, measureImports } from './imports.mjs';
import { matched, measureMatching } from './matching.mjs';
import { report } from './report.mjs';
import { authKeys, startServer } from './server.mjs';
import { sessionsOf } from './sessions.mjs';

// Measures what people do most beside the least that it can cost: one hand-written statement that gives the same JSON.
const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '10k' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
    fresh: { type: 'boolean', default: false },
    json: { type: 'string' },
    compare: { type: 'string' },
  },
});
const sizes = { '1k': 1_000, '10k': 10_000, '100k': 100_000, '1m': 1_000_000 };
const orders = sizes[options.size];
if (!orders) throw new Error(`--size must be one of ${Object.keys(sizes).join(', ')}.`);
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);
const wanted = ({ name }) => new RegExp(options.only, 'i').test(name);

const directory = join(import.meta.dirname, '../../.bench', options.size);
const keys = authKeys();
const database = await openBenchDatabase(directory, keys, orders, options.fresh);
const server = await startServer(database.url, keys, directory);
let floor;
try {
  const reads = [...(await staffReads(database)), ...(await supplierReads(database)), ...(await customerReads(database))].filter(wanted);
  floor = await startFloor(reads);
  await server.signInAll();
  await checkAnswers(server, floor, reads);
  const context = { server, floor, database, rounds, seconds, directory, keys };
  const measuredReads = await measureReads(context, reads);
  const residentMegabytes = await server.residentMegabytes();
  await server.signInAll();
  const scans = await scannedTables(context, reads);
  const measuredWrites = [
    ...(await measureWrites(context, writes.filter(wanted))),
    ...(await measureMatching(context, [matched].filter(wanted))),
    ...(await measureImports(context, [imported].filter(wanted))),
  ];
  report({ options, orders, startMs: server.startMs, residentMegabytes, cases: [...measuredReads.map((read, place) => ({ ...read, scans: scans[place] })), ...measuredWrites] });
} finally {
  floor?.stop();
  await server.stop();
  await database.stop();
}

async function startFloor(reads) {
  const child = fork(new URL('floor.mjs', import.meta.url));
  child.send({
    logins: database.logins,
    sessions: await sessionsOf(database.superuser),
    cases: reads.map(({ audience, floor: statement }) => ({ audience, ...statement })),
  });
  const port = await new Promise((resolve) => child.once('message', resolve));
  const url = `http://127.0.0.1:${port}`;
  return {
    requestFor: (place) => ({ url: `${url}/${place}` }),
    cpuSeconds: async () => Number(await (await fetch(`${url}/cpu`)).text()),
    stop: () => child.kill(),
  };
}
