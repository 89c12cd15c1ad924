import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { bindAttachments } from '../files/index.js';
import { TicketMessage } from './ticket-message.entity.js';
import type { Ticket } from './ticket.entity.js';

export const LONGEST_BODY = 20_000;

interface NewMessage {
  body: string;
  visibility: TicketMessage['visibility'];
  /** Public ids. */
  attachmentIds: readonly string[];
}

/**
 * Adds a message to a ticket.
 * @throws DomainErrors for files that the author did not upload or has used already
 */
export async function writeMessage(em: EntityManager, context: SignedInContext, ticket: Ticket, { body, visibility, attachmentIds }: NewMessage): Promise<TicketMessage> {
  const authorKind = context.audience === 'customer' ? 'CUSTOMER' : 'STAFF';
  const now = context.now();
  const { accountId: authorId, name: authorName } = context.principal;
  if (visibility === 'PUBLIC') noteNewest(ticket, authorKind, now);
  // The message refers to the ticket, which has to be stored before.
  await em.flush();
  const message = em.create(TicketMessage, { ticket, customer: ticket.customer, visibility, authorKind, authorId, authorName, body, createdAt: now });
  await em.flush();
  await bindAttachments(em, context, { recordId: message.id, customerId: ticket.customer.id, visibility, permission: 'ticket:read' }, attachmentIds);
  return message;
}

/** A public message becomes the ticket's newest, read by the side that wrote it. */
export function noteNewest(ticket: Ticket, authorKind: 'CUSTOMER' | 'STAFF', now: Date): void {
  ticket.lastMessageAt = now;
  ticket.lastMessageBy = authorKind;
  ticket.messageCount += 1;
  if (authorKind === 'CUSTOMER') ticket.customerReadAt = now;
  else ticket.staffReadAt = now;
}
