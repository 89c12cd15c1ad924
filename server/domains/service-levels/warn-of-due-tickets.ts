import type { EntityManager } from '@mikro-orm/postgresql';
import { notify } from '../../jobs/notify.js';
import { defineTask } from '../../jobs/task.js';
import { Membership } from '../identity/index.js';
import { Ticket, TicketEvent } from '../service/index.js';
import { measure } from './calculation/measure.js';
import { keepMeasures } from './keep-measures.js';
import { loadRules } from './rules.js';
import { loadFacts, type TicketFacts } from './ticket-facts.js';
import { escalation, type Warning, warningsAhead } from './warnings.js';

const BATCH = 200;
const ALL_USED = 100;

/** Each minute: tells of targets of which so much is used up as their policy's steps say. */
export const warnOfDueTickets = defineTask<unknown>(
  'warn_of_due_tickets',
  async (_payload, { system }) => {
    for (let warned = BATCH; warned === BATCH; ) warned = await system().transactional((em) => warnOfDue(em, new Date()));
  },
  '* * * * *',
);

/**
 * Tells of what came due by `now`, each step of each clock once, however often and on however many servers it runs.
 * @returns how many tickets it looked at, at most one batch
 */
export async function warnOfDue(em: EntityManager, now: Date): Promise<number> {
  const due = await em.execute<{ id: string }[]>(
    `select ticket_id as id from ticket_service_level where open and next_warning_at <= ? order by next_warning_at limit ${BATCH}`,
    [now],
  );
  if (due.length === 0) return 0;
  const rules = await loadRules(em);
  // Who comes second waits here, and then finds among the events what was told.
  const tickets = await loadFacts(em, due.map(({ id }) => id));
  const told = tickets.map((ticket) => {
    const measured = measure(ticket, rules.policies, rules.timeOf, now.getTime());
    return { ticket, warnings: measured ? warningsAhead(measured, ticket.events).filter(({ at }) => at <= now.getTime()) : [] };
  });
  for (const { ticket, warnings } of told) if (warnings.length) await warn(em, ticket, warnings, now);
  const events = (warnings: readonly Warning[]) => warnings.map((warning) => escalated(warning, now));
  await keepMeasures(em, told.map(({ ticket, warnings }) => ({ ...ticket, events: [...ticket.events, ...events(warnings)] })), rules, now);
  return due.length;
}

function escalated(warning: Warning, now: Date): TicketFacts['events'][number] {
  return { kind: 'ESCALATED', at: now.getTime(), previous: null, current: escalation(warning), actorSide: 'SYSTEM' };
}

/** What several steps have passed of is told once, by the last of them. */
async function warn(em: EntityManager, { id }: TicketFacts, warnings: readonly Warning[], now: Date): Promise<void> {
  const ticket = await em.findOneOrFail(Ticket, id);
  for (const warning of warnings) {
    em.create(TicketEvent, { createdAt: now, ticket, customer: ticket.customer, kind: 'ESCALATED', current: escalation(warning), actorSide: 'SYSTEM' });
  }
  await em.flush();
  const { percent, dueAt } = warnings.reduce((worst, warning) => (warning.percent >= worst.percent ? warning : worst));
  const isLate = percent >= ALL_USED;
  const accounts = [ticket.assigneeId, ...(isLate || !ticket.assigneeId ? await managersOf(em) : [])].filter((account) => typeof account === 'string');
  const values = { number: ticket.number, subject: ticket.subject, percent: String(percent), dueAt: new Date(dueAt).toISOString() };
  await notify(em, { kind: isLate ? 'TICKET_OVERDUE' : 'TICKET_DUE', to: { staff: true }, accounts: [...new Set(accounts)], record: { prefix: 'tkt', id }, values });
}

/** Whom what is late is told besides the agent who has the ticket; of what nobody has, they are told in the agent's place. */
async function managersOf(em: EntityManager): Promise<string[]> {
  const managers = await em.find(Membership, { audience: 'staff', disabledAt: null, roles: { $contains: ['MANAGER'] } });
  return managers.map(({ account }) => account.id);
}
