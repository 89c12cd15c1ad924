import type { RequestContext } from '../../graphql/context.js';
import { changeTicket, type TicketChange } from './change-ticket.js';

/** Closes a resolved ticket for good: nothing about it changes any more. */
export function closeTicket(context: RequestContext, input: TicketChange) {
  return changeTicket(context, 'CLOSE', input, async (ticket) => {
    ticket.status = 'CLOSED';
    ticket.closedAt = context.now();
  });
}
