import { LockMode } from '@mikro-orm/core';
import { defineTask } from '../../jobs/task.js';
import { daysAfter } from '../../shared/days.js';
import { Attachment } from './attachment.entity.js';

const KEPT_DAYS = 1;
const AT_ONCE = 500;

/** Removes files that were uploaded and then not sent within a day. */
export const discardUnsentFiles = defineTask<unknown>(
  'discard_unsent_files',
  async (_payload, { system, storage }) => {
    const discarded = await system().transactional(async (em) => {
      // One that is being sent right now is locked, and passed over.
      const unsent = await em.find(Attachment, { recordId: null, createdAt: { $lt: daysAfter(new Date(), -KEPT_DAYS) } }, { limit: AT_ONCE, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE });
      for (const attachment of unsent) em.remove(attachment);
      return unsent.map(({ storageKey }) => storageKey);
    });
    for (const key of discarded) await storage.discard(key);
  },
  '17 * * * *',
);
