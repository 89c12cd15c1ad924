import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError } from '../../shared/domain-error.js';
import type { TicketPerson } from './ticket-people.js';
import { TicketWatcher } from './ticket-watcher.entity.js';
import type { Ticket } from './ticket.entity.js';

const MOST_WATCHERS = 20;

/**
 * Lets people watch a ticket who do not already; the ticket is stored and held for change.
 * @throws DomainError OUT_OF_RANGE for more than twenty
 */
export async function addWatchers(em: EntityManager, ticket: Ticket, people: readonly TicketPerson[]): Promise<void> {
  if (!people.length) return;
  const watching = await em.find(TicketWatcher, { ticket });
  const joining = people.filter(({ accountId }) => !watching.some((watcher) => watcher.accountId === accountId));
  if (watching.length + joining.length > MOST_WATCHERS) throw new DomainError('OUT_OF_RANGE', null, `At most ${MOST_WATCHERS} people watch a ticket.`);
  for (const { accountId, name, side } of joining) em.create(TicketWatcher, { ticket, customer: ticket.customer, side, accountId, name });
  await em.flush();
}
