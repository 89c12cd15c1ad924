import type { EntityManager } from '@mikro-orm/postgresql';
import { nextNumber } from '../../database/next-number.js';
import { assignLater } from './assign-by-rule.js';
import { unjudged } from './priority.js';
import type { Requester } from './requester-by-email.js';
import { TicketMessage } from './ticket-message.entity.js';
import { Ticket } from './ticket.entity.js';
import type { MailFields } from './write-mailed-message.js';

interface FirstMessage {
  readonly subject: string;
  readonly type: Ticket['type'];
  readonly body: string;
  /** What only a mail has. */
  readonly mail?: MailFields;
  /** The ticket that was written to after its end. */
  readonly follows?: Ticket | null;
}

/** Opens a ticket of somebody who is known by their e-mail address only. `em` is one of the system, in a transaction. */
export async function openForRequester(em: EntityManager, requester: Requester, { subject, type, body, mail, follows }: FirstMessage, now: Date): Promise<Ticket> {
  const { customer, accountId, name, email } = requester;
  const ticket = em.create(Ticket, {
    number: await nextNumber(em, 'T'),
    customer, subject, type,
    status: 'NEW',
    ...unjudged,
    // Who writes from elsewhere may be somebody of another customer.
    follows: follows?.customer.id === customer.id ? follows : null,
    requesterId: accountId,
    requesterName: name,
    requesterEmail: email,
    lastMessageAt: now,
    lastMessageBy: 'CUSTOMER',
    messageCount: 1,
    customerReadAt: now,
  });
  await em.flush();
  em.create(TicketMessage, { ticket, customer, visibility: 'PUBLIC', authorKind: 'CUSTOMER', authorId: accountId, authorName: name, body, createdAt: now, ...mail });
  await em.flush();
  await assignLater(em, ticket);
  return ticket;
}
