import autocannon from 'autocannon';

const CONNECTIONS = 16;
/** So often autocannon looks whether all is sent; it says that it has ended no sooner. */
const LOOK_EVERY_MS = 10;

/** Sends one request again and again for so many seconds. @returns how many, how many per second, and the median latency in milliseconds */
export function loadFor(seconds, request) {
  return run({ ...request, duration: seconds });
}

/** Sends each of the bodies once. */
export function loadWith(bodies, request) {
  let next = 0;
  return run({ ...request, amount: bodies.length, sampleInt: LOOK_EVERY_MS, requests: [{ setupRequest: (each) => ({ ...each, body: bodies[next++ % bodies.length] }) }] });
}

async function run({ name, expect = '"data"', connections = CONNECTIONS, ...options }) {
  const { requests, latency, duration, non2xx, errors, mismatches } = await autocannon({
    ...options,
    connections,
    verifyBody: (answer) => answer.includes(expect) && !answer.includes('"errors"'),
  });
  if (non2xx || errors || mismatches) throw new Error(`${name}: ${non2xx} refused, ${errors} failed, ${mismatches} not as expected`);
  return { requests: requests.total, perSecond: requests.total / duration, latency: latency.p50 };
}

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}
