import type { EntityManager } from '@mikro-orm/postgresql';
import { defineTask, type JobContext, type TaskDefinition } from './task.js';

const MOST_ALONG = 50;

/**
 * Defines a kind of job of which many are done in one transaction: each takes along what waits of its kind, so that they
 * cost little when many come at once. Where that fails each is done by itself: one that cannot be done holds up no other.
 * @param handle does all of it in the transaction of `em`, which acts for the system; it may run several times
 * @param options.keyed also jobs that have a key; right only where nobody adds one of the same key while holding a record
 * that `handle` waits for
 */
export function defineSharedTask<Payload>(
  name: string,
  handle: (em: EntityManager, payloads: readonly Payload[], context: JobContext) => Promise<void>,
  { keyed = false } = {},
): TaskDefinition {
  return defineTask<Payload>(name, async (payload, context) => {
    let along: readonly Payload[] = [];
    try {
      await context.system().transactional(async (em) => {
        along = await takeAlong<Payload>(em, name, keyed);
        await handle(em, [payload, ...along], context);
      });
    } catch (error) {
      if (!along.length) throw error;
      context.log.warn({ err: error }, 'jobs could not be done together');
      await context.system().transactional((em) => handle(em, [payload], context));
    }
  });
}

/** Jobs that nobody has begun: they are done if and only if the transaction commits. */
async function takeAlong<Payload>(em: EntityManager, task: string, keyed: boolean): Promise<Payload[]> {
  const rows = await em.execute<{ payload: Payload }[]>('select payload from take_along(?, ?, ?) as payload', [task, MOST_ALONG, keyed]);
  return rows.map(({ payload }) => payload);
}
