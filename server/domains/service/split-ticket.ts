import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { toPublicId, toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { attachmentIdPrefix, copyAttachments, type CopiedFile, giveFile } from '../files/index.js';
import { assignLater } from './assign-by-rule.js';
import { beginTicket, carriedOver } from './begin-ticket.js';
import { changeTicket } from './change-ticket.js';
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
export async function splitTicket(context: SignedInContext, input: TicketSplitInput) {
  const check = new InputCheck();
  const subject = check.text(input.subject, ['subject'], 200);
  check.settle();
  const messageId = toUuid('msg', input.messageId);
  const files = await copyAttachments(context, messageId);
  try {
    return await changeTicket(context, 'SPLIT', input, async (ticket, em) => {
      const message = await em.findOne(TicketMessage, { id: messageId, ticket, visibility: 'PUBLIC', authorKind: { $ne: 'SYSTEM' } });
      if (!message) throw new DomainError('NOT_FOUND', ['messageId'], 'The ticket has no such public message.');
      await em.populate(ticket, ['customer']);
      const begun = await begin(em, context, { ticket, message, files }, { subject, type: input.type ?? ticket.type });
      await writeMessage(em, context, ticket, { body: systemText('split', ticket.customer.locale, begun.number), visibility: 'PUBLIC', author: system });
      await assignLater(em, begun);
      return { begun: { id: begun.id } };
    });
  } catch (error) {
    for (const { storageKey } of files) await context.storage.discard(storageKey);
    throw error;
  }
}

interface Origin {
  ticket: Ticket;
  message: TicketMessage;
  files: readonly CopiedFile[];
}

async function begin(em: EntityManager, context: SignedInContext, { ticket, message, files }: Origin, about: Pick<Ticket, 'subject' | 'type'>): Promise<Ticket> {
  const { authorKind, authorId, authorName, body, channel, html, quotedText, leftOutFiles, senderEmail } = message;
  const asked = authorKind === 'CUSTOMER' ? { requesterId: authorId ?? ticket.requesterId, requesterName: authorName } : {};
  const begun = await beginTicket(em, context, { ...carriedOver(ticket), ...asked, ...about });
  const mail = { channel, html: html && withPicturesOf(html, files), quotedText, leftOutFiles, senderEmail };
  const { id } = await writeMessage(em, context, begun, { body, visibility: 'PUBLIC', author: { authorKind, authorId, authorName }, mail });
  const owner = { recordId: id, customerId: ticket.customer.id, visibility: 'PUBLIC', permission: 'ticket:read' } as const;
  for (const { originalId: _, uploadedById, ...file } of files) await giveFile(em, context.config, file, owner, uploadedById);
  return begun;
}

/** A mail shows its own pictures by the addresses of its files. */
function withPicturesOf(html: string, files: readonly CopiedFile[]): string {
  const addressOf = (id: string) => toPublicId(attachmentIdPrefix, id);
  return files.reduce((text, { id, originalId }) => text.replaceAll(addressOf(originalId), addressOf(id)), html);
}
