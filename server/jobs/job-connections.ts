import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import pg from 'pg';
import { openConnection } from '../database/open-connection.js';

const CONNECTIONS = 4;
const AGAIN_AFTER_MS = 1000;
/** How the queue calls the statements by which it notes what became of a job. */
const NOTE = /^(complete|fail)_job/;

export interface JobConnections {
  readonly pool: pg.Pool;
  /** From now on nobody waits for a database that is away. */
  endPatience(): void;
}

/**
 * The job queue's connections, which outlast a database that goes away: who asks for one waits until it is back, and what
 * became of a job is noted until it is noted. The queue itself would end the process over it, or do the job twice.
 */
export function openJobConnections(url: string, log: FastifyBaseLogger): JobConnections {
  const patience = new AbortController();
  const lost = (error: unknown) => log.warn({ err: error }, 'a connection of the job queue was lost');

  /** Tries again a moment later, until it works or patience has an end. */
  const persist = async <Result>(attempt: () => Promise<Result>): Promise<Result> => {
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        lost(error);
        await pause(AGAIN_AFTER_MS, undefined, { signal: patience.signal });
      }
    }
  };
  // On one of its own: those of the pool may all be waiting for the same.
  const note = async (statement: pg.QueryConfig) => {
    const client = await openConnection({ connectionString: url });
    try {
      return await client.query(statement);
    } finally {
      await client.end();
    }
  };

  class NotingClient extends pg.Client {
    // The driver declares a dozen ways to ask; the queue notes in one of them.
    override query(...args: unknown[]): never {
      const answer: unknown = Reflect.apply(super.query, this, args);
      const [statement] = args as [pg.QueryConfig];
      if (!NOTE.test(statement.name ?? '')) return answer as never;
      // What is not noted in the end was not done, for all that others know: they do it again.
      return (answer as Promise<unknown>).catch(() => persist(() => note(statement))).catch(lost) as never;
    }
  }
  class PatientPool extends pg.Pool {
    override connect(callback?: Parameters<pg.Pool['connect']>[0]): never {
      return (callback ? super.connect(callback) : persist(() => super.connect())) as never;
    }
  }

  const pool = new PatientPool({ connectionString: url, max: CONNECTIONS, application_name: 'counterpart jobs', Client: NotingClient });
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return { pool, endPatience: () => patience.abort() };
}
