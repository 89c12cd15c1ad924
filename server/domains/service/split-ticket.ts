import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { assignLater } from './assign-by-rule.js';
import { beginTicket, carriedOver } from './begin-ticket.js';
import { changeTicket } from './change-ticket.js';
import { copyMessage, withCopiedFiles } from './copy-message.js';
import { systemText } from './system-texts.js';
import type { TicketSplitInput } from './ticket-end.inputs.js';
import { TicketMessage } from './ticket-message.entity.js';
import type { Ticket } from './ticket.entity.js';
import { system, writeMessage } from './write-message.js';

/**
 * Makes a ticket of its own of one public message: it begins with that message and copies of its files, and follows the one
 * it is split from, where message and files stay.
 * @throws DomainError NOT_FOUND at `messageId`, DomainErrors for the subject, NOT_ALLOWED_IN_STATE
 */
export function splitTicket(context: SignedInContext, input: TicketSplitInput) {
  const check = new InputCheck();
  const subject = check.text(input.subject, ['subject'], 200);
  check.settle();
  const messageId = toUuid('msg', input.messageId);
  return withCopiedFiles(context, messageId, (files) =>
    changeTicket(context, 'SPLIT', input, async (ticket, em) => {
      const message = await em.findOne(TicketMessage, { id: messageId, ticket, visibility: 'PUBLIC', authorKind: { $ne: 'SYSTEM' } });
      if (!message) throw new DomainError('NOT_FOUND', ['messageId'], 'The ticket has no such public message.');
      await em.populate(ticket, ['customer']);
      const begun = await begin(em, context, ticket, message, { subject, type: input.type ?? ticket.type });
      await copyMessage(em, context, begun, message, message, files);
      await writeMessage(em, context, ticket, { body: systemText('split', ticket.customer.locale, begun.number), visibility: 'PUBLIC', author: system });
      await assignLater(em, begun);
      return { begun: { id: begun.id } };
    }),
  );
}

/** Who wrote the message has asked, if they are of the customer. */
function begin(em: EntityManager, context: SignedInContext, ticket: Ticket, { authorKind, authorId, authorName }: TicketMessage, about: Pick<Ticket, 'subject' | 'type'>): Promise<Ticket> {
  const asked = authorKind === 'CUSTOMER' ? { requesterId: authorId ?? ticket.requesterId, requesterName: authorName } : {};
  return beginTicket(em, context, { ...carriedOver(ticket), ...asked, ...about });
}
