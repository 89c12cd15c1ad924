import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import type { RequestContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { requireAction } from './ticket-actions.js';
import { Ticket } from './ticket.entity.js';
import type { TicketAction } from './ticket.states.js';

/** What every change of a ticket says: which one, and as of which version. */
export interface TicketChange {
  id: string;
  lockVersion?: number | null;
}

/**
 * Takes one action on a ticket, in one transaction: loads it for change, asks the state table, lets `apply` do it.
 * @throws DomainError NOT_FOUND, CONFLICT or NOT_ALLOWED_IN_STATE
 */
export async function changeTicket<Result extends object | void>(
  context: RequestContext,
  action: TicketAction,
  change: TicketChange,
  apply: (ticket: Ticket, em: EntityManager) => Promise<Result>,
): Promise<{ ticket: { id: string } } & Result> {
  return context.em.transactional(async (em) => {
    const ticket = await loadForChange(em, Ticket, toUuid('tkt', change.id), change.lockVersion);
    requireAction(action, ticket);
    const result = await apply(ticket, em);
    return { ticket: { id: ticket.id }, ...result };
  });
}
