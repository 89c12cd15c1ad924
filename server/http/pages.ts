import { existsSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { allow } from './security-headers.js';

/** Commands run in the project's folder, and the build puts the pages there. */
const BUILT_PAGES = resolve('.build');
const YEAR = 'public, max-age=31536000, immutable';

interface Page {
  /** Where it is served, without a slash at the end. */
  prefix: string;
  folder: string;
  /** Sources it needs beyond the strict policy. */
  allowed: Readonly<Record<string, readonly string[]>>;
}

const PAGES: readonly Page[] = [
  // Vuetify writes its theme's colours into a style element.
  { prefix: '/supplier', folder: 'portal-supplier', allowed: { 'style-src': ["'unsafe-inline'"] } },
  { prefix: '/customer', folder: 'portal-customer', allowed: { 'style-src': ["'unsafe-inline'"] } },
  // The editor measures its text with inline styles and brings its fonts inside its style sheet.
  { prefix: '/graphiql', folder: 'graphiql', allowed: { 'style-src': ["'unsafe-inline'"], 'font-src': ['data:'] } },
];

/** Serves the portals and the GraphiQL page as they were built, compressed; every address inside a portal is its page. */
export async function pageRoutes(app: FastifyInstance): Promise<void> {
  for (const page of PAGES) {
    const root = join(BUILT_PAGES, page.folder);
    if (existsSync(root)) await app.register((scope) => servePage(scope, root, page), { prefix: page.prefix });
  }
}

async function servePage(scope: FastifyInstance, root: string, { prefix, allowed }: Page): Promise<void> {
  scope.addHook('onRequest', async (request, reply) => {
    allow(reply, allowed);
    if (request.url === prefix) return reply.redirect(`${prefix}/`);
  });
  await scope.register(fastifyStatic, {
    root,
    prefix: '/',
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'deny',
    setHeaders: (reply, path) => setCaching(reply, path),
  });
  scope.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const navigates = request.method === 'GET' && extname(path) === '';
    return navigates ? reply.sendFile('index.html') : reply.code(404).send({ code: 'NOT_FOUND', message: 'There is no such file' });
  });
}

/** Files under `assets` carry a hash of their content in their name; anything else may change with the next release. */
function setCaching(reply: FastifyReply, path: string): void {
  void reply.header('cache-control', path.includes('/assets/') ? YEAR : 'no-cache');
}
