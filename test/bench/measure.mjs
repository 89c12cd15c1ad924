import { loadFor, loadWith, median } from './load.mjs';

/** Each read is asked for second by second, until so many seconds in a row gained less than this on the best before them. */
const WARM_UP = { mostSeconds: 15, steadySeconds: 2, gain: 0.03 };
const MOST_WRITES_PER_ROUND = 200;
/** Fewer end before all connections are at work. */
const LEAST_WRITES_PER_ROUND = 50;
const WRITE_WARM_UP_ROUNDS = 2;
const REQUESTS_COUNTED = 10;
const CLEARED = `select pg_stat_statements_reset()`;
const COUNTED = `select coalesce(sum(calls), 0)::int as calls from pg_stat_statements join pg_roles on pg_roles.oid = userid where rolname like 'counterpart\\_%'`;

/** Loads server and floor in turn, read by read, round after round, so that noise of the machine hits all alike. */
export async function measureReads({ server, floor, database: { superuser }, rounds, seconds }, reads) {
  await untilDone(superuser);
  const results = [];
  for (const [place, read] of reads.entries()) {
    await server.signInAll();
    const ours = () => ({ name: read.name, ...server.requestFor(read) });
    const least = read.floor && { name: `floor of ${read.name}`, expect: '', ...floor.requestFor(place) };
    await warmUp(ours(), server.cpuSeconds);
    if (least) await warmUp(least, floor.cpuSeconds);
    results.push({ name: read.name, ours, least, statements: await statementsOf(superuser, server.requestFor(read)), server: [], floor: [] });
  }
  for (let round = 0; round < rounds; round += 1) {
    await server.signInAll();
    for (const result of results) {
      result.server.push(await withCpu(() => loadFor(seconds, result.ours()), server.cpuSeconds));
      if (result.least) result.floor.push(await withCpu(() => loadFor(seconds, result.least), floor.cpuSeconds));
    }
  }
  return results.map(summary);
}

/**
 * Asks until a request takes as little processor time as it ever will: the server's program takes longer to be compiled than the
 * floor's little one, and a server is seldom as young as that.
 */
async function warmUp(request, cpuSeconds) {
  let best = Infinity;
  for (let second = 0, steady = 0; second < WARM_UP.mostSeconds && steady < WARM_UP.steadySeconds; second += 1) {
    const { cpu } = await withCpu(() => loadFor(1, request), cpuSeconds);
    steady = cpu > best * (1 - WARM_UP.gain) ? steady + 1 : 0;
    best = Math.min(best, cpu);
  }
}

/** Adds to what was measured the milliseconds of processor time that the program spent on each request. */
async function withCpu(measure, cpuSeconds) {
  const before = await cpuSeconds();
  const measured = await measure();
  return { ...measured, cpu: (((await cpuSeconds()) - before) * 1000) / measured.requests };
}

async function statementsOf(superuser, { url, ...request }) {
  await superuser.query(CLEARED);
  for (let count = 0; count < REQUESTS_COUNTED; count += 1) await (await fetch(url, request)).text();
  return (await callsOf(superuser)) / REQUESTS_COUNTED;
}

async function callsOf(superuser) {
  return (await superuser.query(COUNTED)).rows[0].calls;
}

/** Each round writes to as many records of its own as are left for it, and ends when the jobs are done where they belong to what is measured. */
export async function measureWrites({ server, database: { superuser }, rounds }, writes) {
  const results = [];
  for (const write of writes) {
    await server.signInAll();
    const parts = WRITE_WARM_UP_ROUNDS + rounds;
    const { rows } = await superuser.query(`${write.wanting} limit $1`, [MOST_WRITES_PER_ROUND * parts]);
    const each = Math.floor(rows.length / parts);
    if (each < LEAST_WRITES_PER_ROUND) throw new Error(`${write.name}: only ${rows.length} records are left; make the database anew with --fresh.`);
    const result = { name: write.name, server: [], floor: [] };
    for (let round = -WRITE_WARM_UP_ROUNDS; round < rounds; round += 1) {
      const bodies = rows.splice(0, each).map((row) => server.requestFor({ ...write, variables: write.variables(row) }).body);
      await superuser.query(CLEARED);
      const begun = performance.now();
      const measured = await withCpu(async () => {
        const loaded = await loadWith(bodies, { name: write.name, connections: write.connections, ...server.requestFor(write), expect: '"userErrors":[]' });
        if (write.withJobs) await untilDone(superuser);
        return { ...loaded, perSecond: each / ((performance.now() - begun) / 1000) };
      }, server.cpuSeconds);
      await untilDone(superuser);
      if (round < 0) continue;
      result.server.push(measured);
      result.statements = (await callsOf(superuser)) / each;
    }
    results.push(summary(result));
  }
  return results;
}

/** Until the jobs that can be done now are done: they would take from what is measured next. */
async function untilDone(superuser) {
  while ((await superuser.query('select from graphile_worker.jobs where run_at <= now() and attempts < max_attempts limit 1')).rowCount > 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function summary({ name, statements, server, floor }) {
  const of = (measured, figure) => (measured.length ? median(measured.map((each) => each[figure])) : undefined);
  const perSecond = of(server, 'perSecond');
  const floorPerSecond = of(floor, 'perSecond');
  return { name, perSecond, floorPerSecond, ratio: floorPerSecond && perSecond / floorPerSecond, latency: of(server, 'latency'), statements, cpu: of(server, 'cpu'), floorCpu: of(floor, 'cpu') };
}
