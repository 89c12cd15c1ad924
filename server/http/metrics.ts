import { BlockList } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Services } from './services.js';

/** Bounds between which durations are counted. */
export const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * `/metrics` in the Prometheus format: requests by route, database connections, the job queue, the process, and what others
 * add to the registry that it answers. Only loopback and private addresses may read it; others find nothing there.
 */
export function metricsRoute(app: FastifyInstance, services: Services): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measureRequests(app, registry);
  measureConnections(registry, services);
  measureJobs(registry, services);
  const inside = privateAddresses();
  app.get('/metrics', { logLevel: 'warn' }, async (request, reply) => {
    if (!inside.check(request.ip, request.ip.includes(':') ? 'ipv6' : 'ipv4')) return reply.callNotFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
  return registry;
}

function measureRequests(app: FastifyInstance, registry: Registry): void {
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from receiving a request to the end of its response, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  const refusals = new Counter({
    name: 'http_errors_total',
    help: 'Requests that were refused, or failed, before a route answered them, by route and code.',
    labelNames: ['route', 'code'],
    registers: [registry],
  });
  app.addHook('onError', async (request, _reply, error) => {
    refusals.inc({ route: request.routeOptions.url ?? 'none', code: error.code ?? 'INTERNAL' });
  });
}

function measureConnections(registry: Registry, { database }: Services): void {
  const pools = { owner: database.owner, staff: database.staff, portal: database.portal };
  const readers = { 'staff reader': database.reader('staff'), 'portal reader': database.reader('customer') };
  new Gauge({
    name: 'database_connections',
    help: 'Database connections by log-in and state; waiting are requests without one.',
    labelNames: ['login', 'state'],
    registers: [registry],
    async collect() {
      for (const [login, orm] of Object.entries(pools)) {
        const pool = await orm.em.getConnection().getNativeClient();
        this.set({ login, state: 'open' }, pool.totalCount);
        this.set({ login, state: 'idle' }, pool.idleCount);
        this.set({ login, state: 'waiting' }, pool.waitingCount);
      }
      for (const [login, reader] of Object.entries(readers)) {
        for (const [state, count] of Object.entries(reader.connections())) this.set({ login, state }, count);
      }
    },
  });
}

function measureJobs(registry: Registry, { worker }: Services): void {
  const oldest = gauge('job_queue_oldest_seconds', 'How long the oldest job that could run has been waiting.');
  const failed = gauge('job_queue_failed', 'Jobs that failed too often and are not tried again.');
  new Gauge({
    name: 'job_queue_waiting',
    help: 'Jobs that could run and wait for the worker.',
    registers: [registry],
    async collect() {
      const queue = await worker.queue();
      this.set(queue.waiting);
      oldest.set(queue.oldestSeconds);
      failed.set(queue.failed);
    },
  });
  new Gauge({
    name: 'job_worker_silent_seconds',
    help: 'For how long the worker has asked for no job though it could have carried one out.',
    registers: [registry],
    collect() {
      this.set(worker.silentSeconds());
    },
  });
  registry.registerMetric(oldest);
  registry.registerMetric(failed);
}

function gauge(name: string, help: string): Gauge {
  return new Gauge({ name, help, registers: [] });
}

function privateAddresses(): BlockList {
  const list = new BlockList();
  list.addSubnet('127.0.0.0', 8, 'ipv4');
  list.addSubnet('10.0.0.0', 8, 'ipv4');
  list.addSubnet('172.16.0.0', 12, 'ipv4');
  list.addSubnet('192.168.0.0', 16, 'ipv4');
  list.addAddress('::1', 'ipv6');
  list.addSubnet('fc00::', 7, 'ipv6');
  return list;
}
