import type { Principal } from '../../auth/principal.js';
import { DomainError } from '../../shared/domain-error.js';
import { actionsFrom, requireTransition } from '../../shared/state-machine.js';
import type { Ticket } from './ticket.entity.js';
import { type TicketAction, ticketTransitions } from './ticket.states.js';

type Standing = Pick<Ticket, 'status' | 'rating' | 'requesterId'>;

/** Whether somebody of the customer is the one to rate: who asked, or anybody when nobody in particular did. */
export function isAsker({ accountId }: Pick<Principal, 'accountId'>, { requesterId }: Pick<Ticket, 'requesterId'>): boolean {
  return requesterId === null || requesterId === undefined || requesterId === accountId;
}

/** What somebody can do with a ticket now. Once it was rated, it can only be closed. */
export function actionsOn(ticket: Standing, principal: Principal): TicketAction[] {
  const possible = actionsFrom(ticketTransitions, ticket.status, principal.permissions);
  return possible.filter((action) => (isRated(ticket) ? action === 'CLOSE' : action !== 'RATE' || isAsker(principal, ticket)));
}

/** @throws DomainError NOT_ALLOWED_IN_STATE */
export function requireAction(action: TicketAction, ticket: Standing): void {
  requireTransition(ticketTransitions, action, ticket.status);
  if (isRated(ticket) && action !== 'CLOSE') throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'The ticket was rated: it does not change any more.');
}

export function isRated({ rating }: Pick<Ticket, 'rating'>): boolean {
  return rating !== null && rating !== undefined;
}
