import type { Ticket, TicketEvent } from '../../service/index.js';
import type { Subject } from './policy.js';

/** An event of a ticket as the calculation needs it. */
export interface PastEvent {
  kind: TicketEvent['kind'];
  /** In milliseconds since 1970. */
  at: number;
  previous: string | null;
  current: string | null;
  actorSide: TicketEvent['actorSide'];
}

/** A ticket as it is now, and all that became of it, oldest first; the first event is that it was opened. */
export interface TicketHistory {
  subject: Subject;
  events: readonly PastEvent[];
}

/** A ticket between two changes. */
export interface Stretch {
  from: number;
  /** The next one's start; the last one has no end. */
  to: number;
  status: Ticket['status'];
  subject: Subject;
}

/** How the ticket was at each time, by going through its events from the first. */
export function stretchesOf({ subject, events }: TicketHistory): Stretch[] {
  const before = (kind: PastEvent['kind']) => events.find((event) => event.kind === kind)?.previous;
  let status = 'NEW' as Ticket['status'];
  let now = {
    ...subject,
    type: (before('TYPE_CHANGED') ?? subject.type) as Subject['type'],
    priority: (before('PRIORITY_CHANGED') ?? subject.priority) as Subject['priority'],
  };
  const stretches: Stretch[] = [];
  for (const { kind, at, current } of events) {
    if (kind === 'OPENED' || kind === 'STATUS_CHANGED') status = current as Ticket['status'];
    else if (kind === 'TYPE_CHANGED') now = { ...now, type: current as Subject['type'] };
    else if (kind === 'PRIORITY_CHANGED') now = { ...now, priority: current as Subject['priority'] };
    else continue;
    const last = stretches.at(-1);
    if (last) last.to = at;
    stretches.push({ from: at, to: Infinity, status, subject: now });
  }
  return stretches;
}
