import type { FastifyInstance } from 'fastify';
import type { Services } from './services.js';

/**
 * `/healthz`: the process answers. `/readyz`: it can serve, with what it checked; 503 when it cannot or is stopping,
 * so that a load balancer sends nobody.
 */
export function healthRoutes(app: FastifyInstance, { database, worker }: Services): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.get('/healthz', { logLevel: 'warn' }, () => ({ status: 'ok' }));
  app.get('/readyz', { logLevel: 'warn' }, async (request, reply) => {
    const checks = {
      database: await succeeds(() => database.staff.em.getConnection().execute('select 1'), request.log),
      migrations: await succeeds(() => noneIsPending(database.owner.migrator), request.log),
      worker: worker.isRunning(),
      accepting: !stopping,
    };
    const ready = Object.values(checks).every(Boolean);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', checks });
  });
}

async function succeeds(check: () => Promise<unknown>, log: FastifyInstance['log']): Promise<boolean> {
  try {
    await check();
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
