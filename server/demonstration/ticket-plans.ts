import type { TicketStatus } from '../domains/service/ticket.states.js';

/** The parts of a conversation, in the order in which they are said. */
export const parts = ['opening', 'question', 'answer', 'note', 'solution', 'thanks'] as const;
export type Part = (typeof parts)[number];

/** How far a ticket of the demonstration has come. */
export interface TicketPlan {
  status: TicketStatus;
  /** The last part that was said. */
  until: Part;
  /** Days ago on which it was opened, from and to. */
  age: readonly [number, number];
  /** How many for each of the two customers that have log-ins, and for all others together. */
  count: readonly [number, number];
  /** The newest message has been seen by whom it is for. */
  read?: true;
}

/** Every state, with new replies to find on both sides. */
export const ticketPlans: readonly TicketPlan[] = [
  { status: 'NEW', until: 'opening', age: [1, 2], count: [2, 6] },
  { status: 'OPEN', until: 'opening', age: [2, 4], count: [1, 3], read: true },
  { status: 'OPEN', until: 'answer', age: [5, 9], count: [1, 4] },
  { status: 'OPEN', until: 'solution', age: [6, 12], count: [1, 2] },
  { status: 'WAITING_CUSTOMER', until: 'question', age: [3, 8], count: [2, 4] },
  { status: 'WAITING_CUSTOMER', until: 'question', age: [6, 12], count: [1, 2], read: true },
  { status: 'WAITING_INTERNAL', until: 'note', age: [5, 10], count: [1, 4], read: true },
  { status: 'RESOLVED', until: 'solution', age: [7, 20], count: [2, 5] },
  { status: 'RESOLVED', until: 'thanks', age: [8, 20], count: [1, 3], read: true },
  { status: 'CLOSED', until: 'thanks', age: [25, 200], count: [4, 14], read: true },
  { status: 'MERGED', until: 'opening', age: [8, 30], count: [1, 2], read: true },
];
