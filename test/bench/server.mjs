import { fork } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { password } from './database.mjs';

/** A private key set for one run. */
export function authKeys() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return JSON.stringify({ keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'bench' }] });
}

/** Starts the built server as a user would, in a process of its own, and waits until it is ready. */
export async function startServer(databaseUrl, keys, directory) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  const child = fork(new URL('../../.build/program/start.js', import.meta.url), [], {
    env: {
      ...process.env, NODE_ENV: 'production', DEMO: 'false', LOG_LEVEL: 'warn', PORT: String(port), PUBLIC_URL: url,
      DATABASE_URL: databaseUrl, AUTH_KEYS: keys, DATA_DIR: join(directory, 'data'),
      // One person asks for what thousands would.
      STAFF_ALLOWANCE: '1000000000/1000000000', PORTAL_ALLOWANCE: '1000000000/1000000000',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await ready(url, child);
  const headers = {};
  return {
    url,
    startMs: Math.round(performance.now() - begun),
    residentMegabytes: async () => Math.round((await figureOf(url, 'process_resident_memory_bytes')) / 1e6),
    cpuSeconds: () => figureOf(url, 'process_cpu_seconds_total'),
    stop: () => new Promise((resolve) => child.once('exit', resolve) && child.kill('SIGTERM')),
    /** Signs in the person of each audience; from then on, and for five minutes, requests come from them. */
    async signInAll() {
      for (const audience of ['staff', 'supplier', 'customer']) headers[audience] = await signIn(url, audience);
    },
    requestFor: ({ audience, document, variables }) => ({
      url: `${url}/graphql/${audience}`, method: 'POST', headers: headers[audience], body: bodyOf(audience, document, variables),
    }),
  };
}

export const staffSignIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } userErrors { code } } }';

/** By what the person of an audience signs in. */
export function signInOf(audience) {
  return { input: { email: `${audience}@bench.example`, password } };
}


/** @returns the headers by which a browser of that audience is known from then on */
async function signIn(url, audience) {
  const headers = { 'content-type': 'application/json', origin: url };
  const answer = await fetch(`${url}/graphql/${audience}`, {
    method: 'POST', headers, body: bodyOf(audience, audience === 'staff' ? staffSignIn : 'SignIn', signInOf(audience)),
  });
  const [cookie] = answer.headers.getSetCookie();
  if (!cookie) throw new Error(`Nobody is signed in: ${await answer.text()}`);
  return { ...headers, cookie: cookie.split(';')[0] };
}

/** What the server says of itself, by the name that Prometheus knows it by. */
async function figureOf(url, name) {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics)[1]);
}

const portals = Object.fromEntries(['supplier', 'customer'].map((audience) => [audience, documentsOf(audience)]));

/** What a portal sends is named by its operation and sent by its hash; staff send a document. */
function bodyOf(audience, document, variables) {
  if (audience === 'staff') return JSON.stringify({ query: document, variables });
  const documentId = portals[audience].get(document);
  if (!documentId) throw new Error(`The portal for ${audience}s has no document "${document}".`);
  return JSON.stringify({ documentId, variables });
}

function documentsOf(audience) {
  const manifest = JSON.parse(readFileSync(new URL(`../../schema/generated/${audience}/persisted-documents.json`, import.meta.url), 'utf8'));
  return new Map(Object.entries(manifest).map(([hash, text]) => [/(?:query|mutation) (\w+)/.exec(text)?.[1], hash]));
}

async function ready(url, child) {
  const until = Date.now() + 60_000;
  while (child.exitCode === null && Date.now() < until) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The server did not become ready.');
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
