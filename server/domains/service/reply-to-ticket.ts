import type { SignedInContext } from '../../graphql/context.js';
import { InputCheck } from '../../shared/input-check.js';
import { changeTicket } from './change-ticket.js';
import { tellOfReply } from './tell-of-reply.js';
import type { Ticket } from './ticket.entity.js';
import type { TicketReplyInput } from './ticket.input.js';
import { LONGEST_BODY, writeMessage } from './write-message.js';

/**
 * Adds a message. A public one moves the ticket to whose turn it is and is told to the other side; an internal note of
 * staff moves nothing.
 * @throws DomainError NOT_ALLOWED_IN_STATE once the ticket is closed or merged, DomainErrors for the text and the files
 */
export async function replyToTicket(context: SignedInContext, input: TicketReplyInput) {
  const check = new InputCheck();
  const body = check.text(input.body, ['body'], LONGEST_BODY);
  const visibility = input.visibility ?? 'PUBLIC';
  if (visibility === 'INTERNAL' && input.waitForCustomer) {
    check.refuse('INVALID', ['waitForCustomer'], 'The customer does not see an internal note: nothing to wait for.');
  }
  check.settle();
  return changeTicket(context, 'REPLY', input, async (ticket, em) => {
    if (visibility === 'PUBLIC') {
      ticket.status = nextStatus(ticket, context, input.waitForCustomer ?? false);
      ticket.resolvedAt = null;
    }
    const message = await writeMessage(em, context, ticket, { body, visibility, attachmentIds: input.attachmentIds ?? [] });
    if (visibility === 'PUBLIC') await tellOfReply(em, context.config, ticket, message);
    // Nothing about the ticket itself changes, and customers are not to notice: only staff are told.
    else await em.execute(`select pg_notify('record_changed', 'ticket_note ' || ?::text)`, [ticket.id]);
    return { message: { id: message.id } };
  });
}

function nextStatus(ticket: Ticket, { audience }: SignedInContext, waitForCustomer: boolean): Ticket['status'] {
  if (audience === 'customer') return statusAfterCustomer(ticket);
  return waitForCustomer ? 'WAITING_CUSTOMER' : 'OPEN';
}

/** Whose turn it is once the customer has written: staff's, whatever it was before. */
export function statusAfterCustomer({ status }: Ticket): Ticket['status'] {
  return status === 'NEW' ? 'NEW' : 'OPEN';
}
