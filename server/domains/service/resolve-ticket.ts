import type { RequestContext } from '../../graphql/context.js';
import { changeTicket, type TicketChange } from './change-ticket.js';

/** Declares the matter answered; a later reply opens the ticket again. */
export function resolveTicket(context: RequestContext, input: TicketChange) {
  return changeTicket(context, 'RESOLVE', input, async (ticket) => {
    ticket.status = 'RESOLVED';
    ticket.resolvedAt = context.now();
  });
}
