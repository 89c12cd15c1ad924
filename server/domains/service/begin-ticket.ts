import type { EntityManager } from '@mikro-orm/postgresql';
import { nextNumber } from '../../database/next-number.js';
import type { SignedInContext } from '../../graphql/context.js';
import { Ticket } from './ticket.entity.js';

type Content = Pick<Ticket, 'customer' | 'subject' | 'type' | 'impact' | 'urgency' | 'priority' | 'priorityReason' | 'fieldValues' | 'requesterId' | 'requesterName'> &
  Partial<Pick<Ticket, 'requesterEmail' | 'salesOrder' | 'salesOrderLine' | 'item' | 'follows' | 'tags'>>;

/** A new ticket, which still lacks its first message; whoever asks for it opens it. */
export async function beginTicket(em: EntityManager, context: SignedInContext, content: Content): Promise<Ticket> {
  return em.create(Ticket, {
    ...content,
    number: await nextNumber(em, 'T'),
    status: 'NEW',
    lastMessageAt: context.now(),
    lastMessageBy: context.audience === 'customer' ? 'CUSTOMER' : 'STAFF',
  });
}

/** What a ticket that goes on from another takes over from it. */
export function carriedOver(ticket: Ticket) {
  const { customer, type, impact, urgency, priority, priorityReason, fieldValues, requesterId, requesterName, requesterEmail, salesOrder, salesOrderLine, item, tags } = ticket;
  return { customer, type, impact, urgency, priority, priorityReason, fieldValues, requesterId, requesterName, requesterEmail, salesOrder, salesOrderLine, item, tags, follows: ticket };
}
