import type { Ticket } from './ticket.entity.js';

/** What a ticket of each priority weighs among those that an agent has. */
const weights: Readonly<Record<Ticket['priority'], number>> = { LOW: 1, NORMAL: 2, HIGH: 3, URGENT: 5 };

/** An agent who could get a ticket. */
export interface Candidate {
  accountId: string;
  available: boolean;
  /** How many open tickets they have at most by assignment; more only by hand. */
  openLimit: number;
  /** The priorities of the open tickets that they have. */
  open: readonly Ticket['priority'][];
  lastAssignedAt: Date | null;
}

export function loadOf({ open }: Pick<Candidate, 'open'>): number {
  return open.reduce((sum, priority) => sum + weights[priority], 0);
}

/**
 * Who gets the next ticket: of those who are there and below their limit, the one with the least weight of open tickets;
 * among equals whoever waited longest for one. Null when nobody can take it.
 */
export function chooseAgent<Agent extends Candidate>(candidates: readonly Agent[]): Agent | null {
  const able = candidates.filter(({ available, open, openLimit }) => available && open.length < openLimit);
  const turn = ({ lastAssignedAt }: Candidate) => lastAssignedAt?.getTime() ?? 0;
  const [next] = able.sort((one, other) => loadOf(one) - loadOf(other) || turn(one) - turn(other) || one.accountId.localeCompare(other.accountId));
  return next ?? null;
}

/** What a rule asks of a ticket; what is empty asks nothing. */
export interface RuleConditions {
  types: readonly string[];
  priorities: readonly string[];
  locales: readonly string[];
  tags: readonly string[];
  customerId: string | null;
}

/** What of a ticket rules look at. */
export interface RuledTicket {
  type: string;
  priority: string;
  locale: string;
  tags: readonly string[];
  customerId: string;
}

/** Whether a rule is for a ticket: each of its conditions holds, of tags any. */
export function isFor({ types, priorities, locales, tags, customerId }: RuleConditions, ticket: RuledTicket): boolean {
  const holds = (wanted: readonly string[], value: string) => wanted.length === 0 || wanted.includes(value);
  return (
    holds(types, ticket.type) &&
    holds(priorities, ticket.priority) &&
    holds(locales, ticket.locale) &&
    (tags.length === 0 || tags.some((tag) => ticket.tags.includes(tag))) &&
    (customerId === null || customerId === ticket.customerId)
  );
}
