import type { EntityManager } from '@mikro-orm/postgresql';
import { daysAfter } from '../../shared/days.js';
import { organisationOf } from '../organisation/index.js';
import { isRated } from './ticket-actions.js';
import { Ticket } from './ticket.entity.js';

/** The ticket in which one goes on that was merged, as far as whoever asks may see; itself when it was not. */
export async function whereItGoesOn(em: EntityManager, ticket: Ticket): Promise<Ticket> {
  if (ticket.status !== 'MERGED' || !ticket.mergedInto) return ticket;
  const target = await em.findOne(Ticket, ticket.mergedInto.id);
  return target ? whereItGoesOn(em, target) : ticket;
}

/** Whether what the customer writes now opens a new ticket: this one has ended, was rated, or was resolved too long ago. */
export async function hasEnded(em: EntityManager, { status, resolvedAt, rating }: Ticket, now: Date): Promise<boolean> {
  if (status === 'CLOSED' || status === 'MERGED' || isRated({ rating })) return true;
  if (status !== 'RESOLVED' || !resolvedAt) return false;
  const { ticketReopenDays } = await organisationOf(em);
  return daysAfter(resolvedAt, ticketReopenDays) < now;
}
