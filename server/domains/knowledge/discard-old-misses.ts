import { defineTask } from '../../jobs/task.js';
import { dayOf, daysAfter } from '../../shared/days.js';

const KEPT_DAYS = 365;

/** Somebody may have typed something personal into a search: nothing of it stays for good. */
export const discardOldMisses = defineTask(
  'discard_old_misses',
  async (_payload, { system }) => {
    await system().execute('delete from article_search_miss where day < ?', [dayOf(daysAfter(new Date(), -KEPT_DAYS))]);
  },
  '23 4 * * *',
);
