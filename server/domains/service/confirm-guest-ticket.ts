import { LockMode } from '@mikro-orm/core';
import { digestOf } from '../../auth/secret-token.js';
import type { RequestContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { letIn } from '../identity/index.js';
import { GuestTicket } from './guest-ticket.entity.js';
import type { GuestTicketConfirmInput } from './guest-ticket.types.js';
import { openForRequester } from './open-for-requester.js';
import { requesterByEmail } from './requester-by-email.js';

/**
 * Opens the ticket of who has used the mailed link, and forgets the question: the ticket has it now.
 * @throws DomainError LINK_EXPIRED at `token`
 */
export async function confirmGuestTicket(context: RequestContext, { token }: GuestTicketConfirmInput) {
  const now = context.now();
  return context.database.system('guestTicketConfirm', undefined, context.requestId).transactional(async (em) => {
    const guest = await em.findOne(GuestTicket, { tokenHash: digestOf(token) }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!guest || guest.expiresAt <= now) throw new DomainError('LINK_EXPIRED', ['token']);
    const requester = await requesterByEmail(em, guest);
    const ticket = await openForRequester(em, requester, guest, now);
    const wayIn = await letIn(em, guest, requester.customer, now);
    em.remove(guest);
    return { ticketNumber: ticket.number, name: guest.name, ...wayIn };
  });
}
