import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Adds a job in the transaction of `em`: it runs if and only if that commits.
 * @param key a job of the same key that still waits is replaced, so that nobody is told twice
 * @param at when it is to run; at once when left out
 */
export async function addJob(em: EntityManager, task: string, payload: object, key: string | null = null, at: Date | null = null): Promise<void> {
  await em.execute('select add_job(?, ?::json, ?, ?)', [task, JSON.stringify(payload), key, at]);
}

/** Adds many jobs of a kind, as `addJob` does one, in one statement. */
export async function addJobs(em: EntityManager, task: string, payloads: readonly object[]): Promise<void> {
  if (payloads.length) await em.execute('select add_job(?, job) from json_array_elements(?::json) as job', [task, JSON.stringify(payloads)]);
}
