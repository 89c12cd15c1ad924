import type { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.js';
import type { FileStorage } from '../storage/file-storage.js';
import type { Mailer } from './mailer.js';

/** What a job's handler may use. */
export interface JobContext {
  /** A fresh entity manager that acts for the system; the audit log names the task. */
  system(): EntityManager;
  readonly mail: Mailer;
  readonly config: Config;
  /** The contents of files. */
  readonly storage: FileStorage;
  readonly log: FastifyBaseLogger;
  /** The same each time this job is tried: what a handler sends out carries it, so that a repetition is recognised. */
  readonly jobId: string;
}

/** A kind of job: its name in the queue and what it does. */
export interface TaskDefinition {
  readonly name: string;
  readonly handle: (payload: never, context: JobContext) => Promise<void>;
  /** When it runs by itself, as a cron expression in UTC. */
  readonly cron?: string;
}

/**
 * Defines a kind of job. A handler that throws is tried again later with growing pauses, so it has to be idempotent.
 * @param cron five fields, UTC, for work that recurs; its payload is then of no interest
 */
export function defineTask<Payload>(
  name: string,
  handle: (payload: Payload, context: JobContext) => Promise<void>,
  cron?: string,
): TaskDefinition {
  return { name, handle, cron };
}
