import type { InputCheck } from '../../shared/input-check.js';
import type { Ticket } from './ticket.entity.js';
import type { TicketSeverity } from './ticket.states.js';

const LONGEST_REASON = 500;

/** Rows: impact; columns: urgency. What stops a business today comes first, a detail that can wait last. */
const priorities: Readonly<Record<TicketSeverity, Readonly<Record<TicketSeverity, Ticket['priority']>>>> = {
  HIGH: { HIGH: 'URGENT', MEDIUM: 'HIGH', LOW: 'NORMAL' },
  MEDIUM: { HIGH: 'HIGH', MEDIUM: 'NORMAL', LOW: 'LOW' },
  LOW: { HIGH: 'NORMAL', MEDIUM: 'LOW', LOW: 'LOW' },
};

/** The priority that impact and urgency give; null while one of them is not judged. */
export function priorityOf(impact: TicketSeverity | null | undefined, urgency: TicketSeverity | null | undefined): Ticket['priority'] | null {
  return impact && urgency ? priorities[impact][urgency] : null;
}

type Judged = Pick<Ticket, 'impact' | 'urgency' | 'priority' | 'priorityReason'>;

/** What a ticket begins with. */
export const unjudged = { impact: null, urgency: null, priority: 'NORMAL', priorityReason: null } as const;

interface Judgement {
  impact?: TicketSeverity | null;
  urgency?: TicketSeverity | null;
  priority?: Ticket['priority'] | null;
  priorityReason?: string | null;
}

/**
 * How soon a ticket matters after what was given. Impact and urgency decide once both are known; another priority needs a
 * reason and then stays until somebody sets it anew.
 */
export function judge(check: InputCheck, given: Judgement, before: Judged): Judged {
  const impact = given.impact ?? before.impact;
  const urgency = given.urgency ?? before.urgency;
  const fromTable = priorityOf(impact, urgency);
  const priority = given.priority ?? (before.priorityReason ? before.priority : (fromTable ?? before.priority));
  const overrules = fromTable !== null && priority !== fromTable;
  const stated = check.optionalText(given.priorityReason, ['priorityReason'], LONGEST_REASON) ?? (priority === before.priority ? before.priorityReason : null);
  if (overrules && !stated) check.refuse('REQUIRED', ['priorityReason'], `Impact and urgency give ${fromTable}: say why it is ${priority}.`);
  return { impact, urgency, priority, priorityReason: overrules ? stated : null };
}
