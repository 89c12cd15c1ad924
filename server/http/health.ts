import type { FastifyInstance } from 'fastify';
import { within } from '../shared/within.js';
import type { Services } from './services.js';

/** So long may a check take: what stands still is as good as away. */
const LONGEST_CHECK_MS = 2_000;

/**
 * `/healthz`: the process answers. `/readyz`: it can serve, with what it checked; 503 when it cannot or is stopping,
 * so that a load balancer sends nobody. While the database is away, nobody can tell about migrations and the worker: null.
 */
export function healthRoutes(app: FastifyInstance, { database, worker }: Services): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.get('/healthz', { logLevel: 'warn' }, () => ({ status: 'ok' }));
  app.get('/readyz', { logLevel: 'warn' }, async (request, reply) => {
    const answers = await succeeds(() => database.staff.em.getConnection().execute('select 1'), request.log);
    const checks = {
      database: answers,
      migrations: answers ? await succeeds(() => noneIsPending(database.owner.migrator), request.log) : null,
      worker: answers ? worker.isRunning() : null,
      accepting: !stopping,
    };
    const ready = Object.values(checks).every(Boolean);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', checks });
  });
}

async function succeeds(check: () => Promise<unknown>, log: FastifyInstance['log']): Promise<boolean> {
  try {
    await within(LONGEST_CHECK_MS, check, () => new Error(`There was no answer after ${LONGEST_CHECK_MS / 1000} s`));
    return true;
  } catch (error) {
    log.warn({ err: error }, 'a readiness check failed');
    return false;
  }
}

async function noneIsPending(migrator: Services['database']['owner']['migrator']): Promise<void> {
  const pending = await migrator.getPending();
  if (pending.length > 0) throw new Error(`${pending.length} migrations are not applied`);
}
