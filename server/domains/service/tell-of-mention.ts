import type { EntityManager } from '@mikro-orm/postgresql';
import { notify } from '../../jobs/notify.js';
import type { TicketMessage } from './ticket-message.entity.js';
import type { Ticket } from './ticket.entity.js';

/** Tells those who were called by name in a message: staff in an internal note, else the customer's people. */
export async function tellOfMention(em: EntityManager, { id, number, subject, customer }: Ticket, { visibility, mentions, authorName, body }: TicketMessage): Promise<void> {
  if (!mentions.length) return;
  await notify(em, {
    kind: 'TICKET_MENTION',
    to: visibility === 'INTERNAL' ? { staff: true } : { customer: customer.id },
    accounts: mentions.map(({ accountId }) => accountId),
    record: { prefix: 'tkt', id },
    values: { number, subject, author: authorName, message: body },
  });
}
