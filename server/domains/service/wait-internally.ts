import type { RequestContext } from '../../graphql/context.js';
import { changeTicket, type TicketChange } from './change-ticket.js';

/** Notes that somebody inside the company has to act before the customer gets an answer. */
export function waitInternally(context: RequestContext, input: TicketChange) {
  return changeTicket(context, 'WAIT_INTERNAL', input, async (ticket) => {
    ticket.status = 'WAITING_INTERNAL';
  });
}
