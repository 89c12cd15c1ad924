import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../database/base.js';
import { type Outcome, type ServiceTarget, serviceTargets } from './calculation/clock.js';
import { measure, type Measured } from './calculation/measure.js';
import type { Rules } from './rules.js';
import type { TicketFacts } from './ticket-facts.js';
import { outcomeOf, warningsAhead } from './warnings.js';
import { keysOf } from '../../shared/keys.js';

const columns = {
  policy_version_id: 'uuid', open: 'boolean', paused: 'boolean', due_at: 'timestamptz', due_target: 'text',
  first_response_due_at: 'timestamptz', first_response_met_at: 'timestamptz', first_response_minutes: 'int',
  next_response_due_at: 'timestamptz', next_response_met_at: 'timestamptz', late_responses: 'int',
  resolution_due_at: 'timestamptz', resolution_met_at: 'timestamptz', resolution_minutes: 'int',
  next_warning_at: 'timestamptz', promised: 'boolean', measured_at: 'timestamptz',
} as const;
type Column = keyof typeof columns;

const names = keysOf(columns);
const KEEP = `insert into ticket_service_level (id, created_at, ticket_id, customer_id, ${names.join(', ')})
  select id, measured_at, ticket_id, customer_id, ${names.join(', ')}
    from json_to_recordset(?::json) as kept (id uuid, ticket_id uuid, customer_id uuid, ${names.map((name) => `${name} ${columns[name]}`).join(', ')})
  on conflict (ticket_id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`;

/** Measures tickets and keeps the outcomes, in one statement for all of them. */
export async function keepMeasures(em: EntityManager, tickets: readonly TicketFacts[], { policies, timeOf }: Rules, now: Date): Promise<void> {
  if (tickets.length === 0) return;
  const rows = tickets.map((ticket) => rowOf(ticket, measure(ticket, policies, timeOf, now.getTime()), now));
  await em.execute(KEEP, [JSON.stringify(rows)]);
}

function rowOf(ticket: TicketFacts, measured: Measured | null, now: Date): Record<Column | 'id' | 'ticket_id' | 'customer_id', unknown> {
  const due = measured && nextDue(measured);
  const warning = measured && warningsAhead(measured, ticket.events)[0];
  const { firstResponse: first, nextResponse: next, resolution, version } = measured ?? {};
  return {
    id: newId(),
    ticket_id: ticket.id,
    customer_id: ticket.subject.customerId,
    policy_version_id: version?.id,
    open: ['NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_INTERNAL'].includes(ticket.status),
    paused: measured?.paused ?? false,
    due_at: momentOf(due?.at),
    due_target: due?.target,
    first_response_due_at: momentOf(first?.dueAt),
    first_response_met_at: momentOf(first?.metAt),
    first_response_minutes: first?.usedMinutes,
    next_response_due_at: momentOf(next?.dueAt),
    next_response_met_at: momentOf(next?.metAt),
    late_responses: measured?.lateResponses ?? 0,
    resolution_due_at: momentOf(resolution?.dueAt),
    resolution_met_at: momentOf(resolution?.metAt),
    resolution_minutes: resolution?.usedMinutes,
    next_warning_at: momentOf(warning?.at),
    promised: version?.shownToCustomers ?? false,
    measured_at: now,
  };
}

/** What is to be met next. */
function nextDue(measured: Measured): { target: ServiceTarget; at: number } | null {
  const isOwed = (outcome: Outcome | null): outcome is Outcome & { dueAt: number } => outcome?.metAt === null && outcome.dueAt !== null;
  const due = keysOf(serviceTargets).flatMap((target) => {
    const outcome = outcomeOf(measured, target);
    return isOwed(outcome) ? [{ target, at: outcome.dueAt }] : [];
  });
  return due.sort((one, other) => one.at - other.at)[0] ?? null;
}

function momentOf(milliseconds: number | null | undefined): Date | null {
  return typeof milliseconds === 'number' ? new Date(milliseconds) : null;
}
