import type { FastifyBaseLogger } from 'fastify';
import type { WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { keepConnection } from '../database/lasting-connection.js';

/** Tells these advisory locks from all others. */
const PRESENCE = 0x776f726b;
const LOOK_EVERY_MS = 5_000;

/**
 * Shows as long as this process lives that its pool of workers does, by whose name its jobs are locked: it holds an advisory
 * lock on a connection of its own, which the database gives up the moment the process or its machine is gone. Clocks play no
 * part, so none can be wrong.
 * @param events where the queue says which pool it has made, and which has given up
 */
export async function showPresence(url: string, events: WorkerEvents, log: FastifyBaseLogger) {
  const pools = new Set<string>();
  let client: pg.Client | undefined;
  const lock = (on: pg.Client, pool: string) => on.query('select pg_advisory_lock($1, hashtext($2))', [PRESENCE, pool]);
  const unlock = (on: pg.Client, pool: string) => on.query('select pg_advisory_unlock($1, hashtext($2))', [PRESENCE, pool]);
  // A connection that breaks just now is replaced, and then shows what is true by then.
  const say = (said: Promise<unknown> | undefined) => said?.catch((error: unknown) => log.warn({ err: error }, 'a worker cannot show its presence yet'));
  events.on('pool:create', ({ workerPool: { id } }) => {
    pools.add(id);
    void say(client && lock(client, id));
  });
  events.on('pool:release', ({ workerPool: { id } }) => {
    pools.delete(id);
    void say(client && unlock(client, id));
  });
  return keepConnection(url, 'worker presence', log, {
    async made(connection) {
      for (const pool of pools) await lock(connection, pool);
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
  const look = async () => {
    try {
      await pool.query(GIVE_BACK, [PRESENCE]);
      await pool.query(FORGET_REPLACED);
    } catch (error) {
      log.warn({ err: error }, 'jobs of workers that are gone cannot be taken over yet');
    }
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  void look();
  return { close: () => clearInterval(timer) };
}

const GIVE_BACK = `select graphile_worker.force_unlock_workers(array(
  select distinct locked_by from graphile_worker._private_jobs
   where locked_at < now() - interval '5 seconds' and pg_try_advisory_xact_lock($1, hashtext(locked_by))))`;

/**
 * When a job is replaced while it is under way, the queue takes its tries and its key. With its worker gone, or when it failed then,
 * it would look like one that was given up, which takes days of trying; what it was to do is done by the one that took its place.
 */
const FORGET_REPLACED = `delete from graphile_worker._private_jobs where locked_by is null and attempts >= max_attempts
  and (last_error is null or (key is null and run_at < created_at + interval '1 day'))`;
