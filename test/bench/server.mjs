import { fork } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** A private key set for one run. */
export function authKeys() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return JSON.stringify({ keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'bench' }] });
}

/** Starts the built server as a user would, in a process of its own, and waits until it is ready. */
export async function startServer(databaseUrl, keys, directory, execArgv = []) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = fork(new URL('../../.build/server/main.js', import.meta.url), [], {
    env: {
      ...process.env, NODE_ENV: 'production', DEMO: 'false', LOG_LEVEL: 'warn', PORT: String(port), PUBLIC_URL: url,
      DATABASE_URL: databaseUrl, AUTH_KEYS: keys, DATA_DIR: join(directory, 'data'),
      // One person asks for what thousands would.
      STAFF_ALLOWANCE: '1000000000/1000000000', PORTAL_ALLOWANCE: '1000000000/1000000000',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv,
  });
  await ready(url, child);
  return {
    url,
    pid: child.pid,
    stop: () => new Promise((resolve) => child.once('exit', resolve) && child.kill('SIGTERM')),
    signIn: (audience, credentials) => signIn(url, audience, credentials),
    query: (audience, token, query) => ({
      url: `${url}/graphql/${audience}`,
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
      expect: '"data"',
    }),
  };
}

async function ready(url, child) {
  const until = Date.now() + 60_000;
  while (child.exitCode === null && Date.now() < until) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The server did not become ready.');
}

async function signIn(url, audience, { email, password }) {
  const answer = await fetch(`${url}/graphql/${audience}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', variables: { input: { email, password } } }),
  });
  return (await answer.json()).data.signIn.accessToken;
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
