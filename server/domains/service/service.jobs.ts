import { organisationOf } from '../organisation/index.js';
import { daysAfter } from '../../shared/days.js';
import { defineTask } from '../../jobs/task.js';
import { assignTicketByRule, passOnTickets } from './assign-by-rule.js';

/** Closes what was resolved so long ago that a reply would not open it again. */
const closeResolvedTickets = defineTask<unknown>(
  'close_resolved_tickets',
  async (_payload, { system }) => {
    await system().transactional(async (em) => {
      const { ticketReopenDays } = await organisationOf(em);
      const now = new Date();
      await em.execute(
        `update ticket set status = 'CLOSED', closed_at = ?, updated_at = ?, lock_version = lock_version + 1 where status = 'RESOLVED' and resolved_at < ?`,
        [now, now, daysAfter(now, -ticketReopenDays)],
      );
    });
  },
  '19 1 * * *',
);

export const serviceTasks = [closeResolvedTickets, assignTicketByRule, passOnTickets];
