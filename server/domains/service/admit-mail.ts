import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { changeTicket } from './change-ticket.js';
import { copyMessage, withCopiedFiles } from './copy-message.js';
import { statusAfterCustomer } from './reply-to-ticket.js';
import { tellOfReply } from './tell-of-reply.js';
import type { TicketMailAdmitInput } from './ticket.input.js';
import { TicketMessage } from './ticket-message.entity.js';

/**
 * Lets the mail of a stranger count as the customer's: it becomes a public message, with copies of its files, and is
 * theirs to be answered. The note of it stays.
 * @throws DomainError NOT_FOUND at `messageId`, TAKEN the second time, NOT_ALLOWED_IN_STATE
 */
export function admitMail(context: SignedInContext, input: TicketMailAdmitInput) {
  const messageId = toUuid('msg', input.messageId);
  return withCopiedFiles(context, messageId, (files) =>
    changeTicket(context, 'REPLY', input, async (ticket, em) => {
      const note = await em.findOne(TicketMessage, { id: messageId, ticket, fromStranger: true });
      if (!note) throw new DomainError('NOT_FOUND', ['messageId'], 'The ticket has no such mail of a stranger.');
      if (note.mailId && (await em.count(TicketMessage, { ticket, visibility: 'PUBLIC', mailId: note.mailId }))) throw new DomainError('TAKEN', ['messageId'], 'The customer reads it already.');
      ticket.status = statusAfterCustomer(ticket);
      ticket.resolvedAt = null;
      const message = await copyMessage(em, context, ticket, note, { authorKind: 'CUSTOMER', authorId: null, authorName: note.authorName }, files);
      await tellOfReply(em, context.config, ticket, message);
      return { message: { id: message.id } };
    }),
  );
}
