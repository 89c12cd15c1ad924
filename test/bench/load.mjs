import autocannon from 'autocannon';

const CONNECTIONS = 16;
const SECONDS = 4;

/**
 * Loads each target in turn, round after round, so that noise of the machine hits all alike.
 * @returns for each target its requests per second and median latencies in milliseconds, one for each round
 */
export async function measureRounds(targets, rounds) {
  const results = targets.map(({ name }) => ({ name, requests: [], latency: [] }));
  for (const target of targets) await load(target, 2);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, target] of targets.entries()) {
      const { requests, latency, non2xx, errors, mismatches } = await load(target, SECONDS);
      if (non2xx || errors || mismatches) throw new Error(`${target.name}: ${non2xx} refused, ${errors} failed, ${mismatches} differed`);
      results[index].requests.push(requests.average);
      results[index].latency.push(latency.p50);
    }
  }
  return results;
}

function load({ url, method = 'GET', headers, body, expect }, duration) {
  return autocannon({
    url, method, headers, body, connections: CONNECTIONS, duration,
    verifyBody: (answer) => answer.includes(expect) && !answer.includes('"errors"'),
  });
}

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}
