import type { EntityManager } from '@mikro-orm/postgresql';
import { notify } from '../../jobs/notify.js';
import { defineTask } from '../../jobs/task.js';
import { dayOf, daysAfter } from '../../shared/days.js';
import { PurchaseOrder } from './purchase-order.entity.js';
import { buyerOf } from './tell-buyer.js';

/** Days after an answer was due on which something is done about it: two reminders to the supplier, then word to the buyer. */
export const reminderDays = [1, 3, 5] as const;

const MOST_AT_ONCE = 500;

/** Reminds suppliers of answers that are overdue, and tells buyers once reminding did not help; each once for an answer. */
export const remindOfOrderAnswers = defineTask('remind_of_order_answers', async (_payload, { system }) => {
  await system().transactional((em) => remindOverdue(em, new Date()));
}, '20 * * * *');

/** @returns how many were told */
export async function remindOverdue(em: EntityManager, now: Date): Promise<number> {
  const levels = reminderDays.map((days, index) => [daysAfter(now, -days).toISOString(), index + 1] as const);
  const due = levels.map(() => 'when answer_due_at < ? then ?').reverse().join(' ');
  const rows = await em.execute<{ id: string; level: number }[]>(
    `with overdue as (
       select id, answer_reminders, case ${due} else 0 end as level from purchase_order
        where status = 'SENT' and acknowledgement in ('AWAITING', 'RECEIVED') and answer_due_at < ?)
     update purchase_order set answer_reminders = overdue.level from overdue
      where purchase_order.id = overdue.id and purchase_order.id in (
        select id from purchase_order where id in (select id from overdue where level > answer_reminders) order by id limit ${MOST_AT_ONCE} for update skip locked)
     returning purchase_order.id, overdue.level`,
    [...[...levels].reverse().flat(), now.toISOString()],
  );
  for (const { id, level } of rows) await tell(em, id, level);
  return rows.length;
}

async function tell(em: EntityManager, id: string, level: number): Promise<void> {
  const order = await em.findOneOrFail(PurchaseOrder, id, { populate: ['supplier'] });
  const { number, supplier } = order;
  const answerBy = dayOf(order.answerDueAt!);
  if (level < reminderDays.length) await notify(em, { kind: 'ORDER_ANSWER_OVERDUE', to: { supplier: supplier.id }, record: { prefix: 'po', id }, values: { number, answerBy } });
  else await notify(em, { kind: 'ORDER_ANSWER_MISSING', ...buyerOf(order), values: { number, supplier: supplier.name, answerBy } });
}
