import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { toPublicId } from '../../graphql/ids.js';
import { attachmentIdPrefix, copyAttachments, type CopiedFile, giveFile } from '../files/index.js';
import type { TicketMessage } from './ticket-message.entity.js';
import type { Ticket } from './ticket.entity.js';
import { writeMessage } from './write-message.js';

/** Copies the files of a message for `work`, and takes the copies away again when nothing comes of it. */
export async function withCopiedFiles<Result>(context: SignedInContext, messageId: string, work: (files: readonly CopiedFile[]) => Promise<Result>): Promise<Result> {
  const files = await copyAttachments(context, messageId);
  try {
    return await work(files);
  } catch (error) {
    for (const { storageKey } of files) await context.storage.discard(storageKey);
    throw error;
  }
}

type Author = Pick<TicketMessage, 'authorKind' | 'authorId' | 'authorName'>;

/** Writes what a message says to a ticket, for everybody to read, with copies of its files. */
export async function copyMessage(em: EntityManager, context: SignedInContext, ticket: Ticket, message: TicketMessage, author: Author, files: readonly CopiedFile[]): Promise<TicketMessage> {
  const { body, channel, html, quotedText, leftOutFiles, senderEmail, mailId } = message;
  // Answers to a mail are looked for in the ticket it came to, so its id does not go to another.
  const mail = { channel, html: html && withPicturesOf(html, files), quotedText, leftOutFiles, senderEmail, mailId: message.ticket.id === ticket.id ? mailId : null };
  const written = await writeMessage(em, context, ticket, { body, visibility: 'PUBLIC', author, mail });
  const owner = { recordId: written.id, customerId: ticket.customer.id, visibility: 'PUBLIC', permission: 'ticket:read' } as const;
  for (const { originalId: _, uploadedById, ...file } of files) await giveFile(em, context.config, file, owner, uploadedById);
  return written;
}

/** A mail shows its own pictures by the addresses of its files. */
function withPicturesOf(html: string, files: readonly CopiedFile[]): string {
  const addressOf = (id: string) => toPublicId(attachmentIdPrefix, id);
  return files.reduce((text, { id, originalId }) => text.replaceAll(addressOf(originalId), addressOf(id)), html);
}
