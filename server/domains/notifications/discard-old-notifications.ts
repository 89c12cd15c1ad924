import { defineTask } from '../../jobs/task.js';
import { daysAfter } from '../../shared/days.js';
import { ActionLink } from './action-link.entity.js';
import { Notification } from './notification.entity.js';

const KEPT_DAYS = 180;

/** Removes what people were told of long ago, and links that were mailed then; the records themselves say what happened. */
export const discardOldNotifications = defineTask<unknown>(
  'discard_old_notifications',
  async (_payload, { system }) => {
    const old = { $lt: daysAfter(new Date(), -KEPT_DAYS) };
    await system().transactional(async (em) => {
      await em.nativeDelete(Notification, { createdAt: old });
      await em.nativeDelete(ActionLink, { createdAt: old });
    });
  },
  '23 3 * * *',
);
