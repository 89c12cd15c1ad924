import type { EntityManager } from '@mikro-orm/postgresql';
import { prepare, tell } from '../database/prepared.js';

const addOne = prepare('select add_job($1::text, $2::json, $3::text, $4::timestamptz)');
const addMany = prepare('select add_job($1::text, job) from json_array_elements($2::json) as job');

/**
 * Adds a job in the transaction of `em`: it runs if and only if that commits.
 * @param key a job of the same key that still waits is replaced, so that nobody is told twice
 * @param at when it is to run; at once when left out
 */
export async function addJob(em: EntityManager, task: string, payload: object, key: string | null = null, at: Date | null = null): Promise<void> {
  await tell(em, addOne, [task, JSON.stringify(payload), key, at]);
}

/** Adds many jobs of a kind, as `addJob` does one, in one statement. */
export async function addJobs(em: EntityManager, task: string, payloads: readonly object[]): Promise<void> {
  if (payloads.length) await tell(em, addMany, [task, JSON.stringify(payloads)]);
}
