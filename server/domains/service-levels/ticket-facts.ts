import type { EntityManager } from '@mikro-orm/postgresql';
import type { Ticket } from '../service/index.js';
import type { PastEvent, TicketHistory } from './calculation/history.js';

/** A ticket with what became of it, locked, so that nobody measures it by less than is known. */
export interface TicketFacts extends TicketHistory {
  id: string;
  status: Ticket['status'];
}

interface TicketRow {
  id: string;
  customer_id: string;
  type: Ticket['type'];
  priority: Ticket['priority'];
  status: Ticket['status'];
}

interface EventRow {
  ticket_id: string;
  kind: PastEvent['kind'];
  at: number;
  previous: string | null;
  current: string | null;
  actor_side: PastEvent['actorSide'];
}

/** Two statements for however many tickets. Events that say that they are older than their ticket happened when it was opened. */
export async function loadFacts(em: EntityManager, ids: readonly string[]): Promise<TicketFacts[]> {
  const tickets = await em.execute<TicketRow[]>(
    'select id, customer_id, type, priority, status from ticket where id = any(?::uuid[]) order by id for no key update',
    [`{${ids.join()}}`],
  );
  const events = await em.execute<EventRow[]>(
    `select event.ticket_id, event.kind, extract(epoch from greatest(event.created_at, ticket.created_at))::float8 * 1000 as at, event.previous, event.current, event.actor_side
       from ticket_event as event join ticket on ticket.id = event.ticket_id
      where event.ticket_id = any(?::uuid[]) and event.kind not in ('ASSIGNED', 'NOTED', 'LINKED', 'UNLINKED')
      order by event.ticket_id, event.kind <> 'OPENED', event.created_at, event.id`,
    [`{${ids.join()}}`],
  );
  const byTicket = Map.groupBy(events, ({ ticket_id }) => ticket_id);
  return tickets.map(({ id, customer_id, type, priority, status }) => ({
    id,
    status,
    subject: { customerId: customer_id, type, priority },
    events: byTicket.get(id)!.map(({ kind, at, previous, current, actor_side }) => ({ kind, at: Math.round(at), previous, current, actorSide: actor_side })),
  }));
}
