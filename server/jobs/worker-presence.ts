import type { FastifyBaseLogger } from 'fastify';
import type { WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { keepConnection } from '../database/lasting-connection.js';

/** Tells these advisory locks from all others. */
const PRESENCE = 0x776f726b;
const LOOK_EVERY_MS = 15_000;

/**
 * Shows as long as this process lives that its workers do: each holds an advisory lock on a connection of its own, which
 * the database gives up the moment the process or its machine is gone. Clocks play no part, so none can be wrong.
 * @param events where the queue says which workers it has made
 */
export async function showPresence(url: string, events: WorkerEvents, log: FastifyBaseLogger) {
  const workers = new Set<string>();
  let client: pg.Client | undefined;
  const lock = (on: pg.Client, workerId: string) => on.query('select pg_advisory_lock($1, hashtext($2))', [PRESENCE, workerId]);
  events.on('worker:create', ({ worker: { workerId } }) => {
    workers.add(workerId);
    // A connection that breaks just now is replaced, and then locks for all.
    if (client) lock(client, workerId).catch((error: unknown) => log.warn({ err: error }, 'a worker cannot show its presence yet'));
  });
  return keepConnection(url, 'worker presence', log, {
    async made(connection) {
      for (const workerId of workers) await lock(connection, workerId);
      client = connection;
    },
    resumed: async () => undefined,
  });
}

/**
 * Gives jobs back to the queue whose worker is gone, again and again; the queue itself would wait for four hours.
 * A job is given five seconds, so that a worker whose connection is just being replaced keeps it.
 */
export function takeOverFromTheDead(pool: pg.Pool, log: FastifyBaseLogger): { close(): void } {
  const look = () =>
    pool
      .query(
        `select graphile_worker.force_unlock_workers(array(
           select distinct locked_by from graphile_worker._private_jobs
            where locked_at < now() - interval '5 seconds' and pg_try_advisory_xact_lock($1, hashtext(locked_by))))`,
        [PRESENCE],
      )
      .catch((error: unknown) => log.warn({ err: error }, 'jobs of workers that are gone cannot be taken over yet'));
  const timer = setInterval(look, LOOK_EVERY_MS);
  void look();
  return { close: () => clearInterval(timer) };
}
