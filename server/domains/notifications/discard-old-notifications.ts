import { defineTask } from '../../jobs/task.js';
import { daysAfter } from '../../shared/days.js';
import { Notification } from './notification.entity.js';

const KEPT_DAYS = 180;

/** Removes what people were told of long ago; the records themselves say what happened. */
export const discardOldNotifications = defineTask<unknown>(
  'discard_old_notifications',
  async (_payload, { system }) => {
    await system().transactional((em) => em.nativeDelete(Notification, { createdAt: { $lt: daysAfter(new Date(), -KEPT_DAYS) } }));
  },
  '23 3 * * *',
);
