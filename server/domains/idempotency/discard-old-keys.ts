import { defineTask } from '../../jobs/task.js';
import { keptSince } from './claim-key.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

/** Removes keys, with the answers kept under them, after 24 hours. */
export const discardOldKeys = defineTask<unknown>(
  'discard_old_idempotency_keys',
  async (_payload, { system }) => {
    await system().nativeDelete(IdempotencyKey, { createdAt: { $lt: keptSince(new Date()) } });
  },
  '37 * * * *',
);
