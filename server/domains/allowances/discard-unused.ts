import { defineTask } from '../../jobs/task.js';

/** Forgets who has their whole allowance again. */
export const discardUnusedAllowances = defineTask<unknown>(
  'discard_unused_allowances',
  async (_payload, { system }) => {
    await system().execute('select discard_unused_allowances()');
  },
  '17 * * * *',
);
