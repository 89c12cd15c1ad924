import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { bindAttachments } from '../files/index.js';
import { type Mention, TicketMessage } from './ticket-message.entity.js';
import type { Ticket } from './ticket.entity.js';

export const LONGEST_BODY = 20_000;

interface NewMessage {
  body: string;
  visibility: TicketMessage['visibility'];
  /** Public ids. */
  attachmentIds?: readonly string[];
  mentions?: Mention[];
  /** How it looked, when it came by mail. */
  mail?: Partial<Pick<TicketMessage, 'channel' | 'html' | 'quotedText' | 'leftOutFiles' | 'senderEmail' | 'mailId'>>;
  /** Who wrote it, when that is not who asks. */
  author?: Pick<TicketMessage, 'authorKind' | 'authorId' | 'authorName'>;
}

/** The author of what is written by itself. */
export const system = { authorKind: 'SYSTEM', authorId: null, authorName: 'Counterpart' } as const;

/**
 * Adds a message to a ticket.
 * @throws DomainErrors for files that the author did not upload or has used already
 */
export async function writeMessage(em: EntityManager, context: SignedInContext, ticket: Ticket, message: NewMessage): Promise<TicketMessage> {
  const { body, visibility, attachmentIds = [], mentions = [] } = message;
  const now = context.now();
  const { accountId, name } = context.principal;
  const { authorKind, authorId, authorName } = message.author ?? { authorKind: context.audience === 'customer' ? 'CUSTOMER' : 'STAFF', authorId: accountId, authorName: name };
  if (visibility === 'PUBLIC') noteNewest(ticket, authorKind, now);
  // The message refers to the ticket, which has to be stored before.
  await em.flush();
  const written = em.create(TicketMessage, { ...message.mail, ticket, customer: ticket.customer, visibility, authorKind, authorId, authorName, body, mentions, createdAt: now });
  await em.flush();
  await bindAttachments(em, context, { recordId: written.id, customerId: ticket.customer.id, visibility, permission: 'ticket:read' }, attachmentIds);
  return written;
}

/** A public message becomes the ticket's newest, read by the side that wrote it. */
export function noteNewest(ticket: Ticket, authorKind: TicketMessage['authorKind'], now: Date): void {
  ticket.lastMessageAt = now;
  ticket.lastMessageBy = authorKind;
  ticket.messageCount += 1;
  if (authorKind === 'CUSTOMER') ticket.customerReadAt = now;
  else if (authorKind === 'STAFF') ticket.staffReadAt = now;
}
