import type { EntityManager } from '@mikro-orm/postgresql';
import { addJob } from '../../jobs/add-job.js';
import { defineTask } from '../../jobs/task.js';
import { keepMeasures } from './keep-measures.js';
import { loadRules } from './rules.js';
import { loadFacts } from './ticket-facts.js';

const BATCH = 500;

/** A trigger adds it in the transaction of whatever became of a ticket. */
export const measureTicket = defineTask<{ id: string }>('measure_ticket', async ({ id }, { system }) => {
  await system().transactional(async (em) => keepMeasures(em, await loadFacts(em, [id]), await loadRules(em), new Date()));
});

/** After a change of a policy or calendar. */
export const measureOpenTickets = defineTask<object>('measure_open_tickets', (_payload, { system }) => measureOpen(system(), new Date()));

/** Measures every open ticket, batch by batch, so that nobody who works on one waits long. */
export async function measureOpen(em: EntityManager, now: Date): Promise<void> {
  const rules = await loadRules(em);
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const ids = await openAfter(em, last);
    if (ids.length === 0) return;
    await em.transactional(async (batch) => keepMeasures(batch, await loadFacts(batch, ids), rules, now));
    last = ids.at(-1)!;
  }
}

async function openAfter(em: EntityManager, last: string): Promise<string[]> {
  const open = await em.execute<{ id: string }[]>(
    `select id from ticket where status in ('NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_INTERNAL') and id > ?::uuid order by id limit ${BATCH}`,
    [last],
  );
  return open.map(({ id }) => id);
}

/** Has open tickets measured anew once the transaction of `em` commits, and again when what was decided comes into force later. */
export async function measureAgain(em: EntityManager, now: Date, validFrom = now): Promise<void> {
  await addJob(em, 'measure_open_tickets', {}, 'measure_open_tickets');
  if (validFrom > now) await addJob(em, 'measure_open_tickets', {}, `measure_open_tickets ${validFrom.toISOString()}`, validFrom);
}
