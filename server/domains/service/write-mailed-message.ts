import type { EntityManager } from '@mikro-orm/postgresql';
import type { Config } from '../../config.js';
import { statusAfterCustomer } from './reply-to-ticket.js';
import { tellOfReply } from './tell-of-reply.js';
import { TicketMessage } from './ticket-message.entity.js';
import type { Ticket } from './ticket.entity.js';
import { noteNewest } from './write-message.js';

/** What only a message that came by mail has. */
export type MailFields = Pick<TicketMessage, 'id' | 'channel' | 'html' | 'quotedText' | 'leftOutFiles' | 'senderEmail' | 'mailId'>;

/** Who sent a mail: one who has a part in the ticket, or a stranger. */
export interface MailAuthor {
  readonly accountId: string | null;
  readonly name: string;
  readonly isStranger: boolean;
}

/**
 * Adds a mail to a ticket that has not ended. One of the customer's people replies as in the portal; what a stranger writes
 * becomes an internal note. `em` is one of the system, in a transaction, and holds the ticket locked.
 */
export async function writeMailedMessage(em: EntityManager, config: Config, ticket: Ticket, author: MailAuthor, mail: MailFields & { body: string }, now: Date): Promise<void> {
  const { name: authorName, isStranger } = author;
  if (isStranger) return addNote(em, ticket, { ...mail, authorName, fromStranger: true });
  ticket.status = statusAfterCustomer(ticket);
  ticket.resolvedAt = null;
  noteNewest(ticket, 'CUSTOMER', now);
  await em.flush();
  const message = em.create(TicketMessage, { ...mail, ticket, customer: ticket.customer, visibility: 'PUBLIC', authorKind: 'CUSTOMER', authorId: author.accountId, authorName, createdAt: now });
  await em.flush();
  await tellOfReply(em, config, ticket, message);
}

/** Adds what Counterpart itself has to tell staff about a ticket. */
export async function addNote(em: EntityManager, ticket: Ticket, note: { body: string; authorName: string } & Partial<TicketMessage>): Promise<void> {
  em.create(TicketMessage, { ...note, ticket, customer: ticket.customer, visibility: 'INTERNAL', authorKind: 'SYSTEM' });
  await em.flush();
  // Nothing about the ticket itself changes, and customers are not to notice: only staff are told.
  await em.execute(`select pg_notify('record_changed', 'ticket_note ' || ?::text)`, [ticket.id]);
}
