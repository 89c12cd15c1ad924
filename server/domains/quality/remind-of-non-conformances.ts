import type { EntityManager } from '@mikro-orm/postgresql';
import { notify, type Notice } from '../../jobs/notify.js';
import { defineTask } from '../../jobs/task.js';
import { dayOf, daysAfter } from '../../shared/days.js';
import { waitingForSupplier } from './non-conformance.states.js';

/** A non-conformance whose answer is due, as the statements below give it. */
interface Due {
  id: string;
  number: string;
  title: string;
  answerBy: string;
  supplierId: string;
  supplier: string;
  openedById: string;
}

type DueKind = 'NON_CONFORMANCE_DUE' | 'NON_CONFORMANCE_OVERDUE';

const RETURNED = `returning non_conformance.id, non_conformance.number, title, due_on::text as "answerBy", supplier.id as "supplierId", supplier.name as supplier, opened_by_id as "openedById"`;

/**
 * Reminds suppliers of answers that are due by tomorrow, and tells both sides of those whose day has passed: once for
 * each due day, whenever it runs. The version of the record stays, so that an answer that is being written can be sent.
 */
export const remindOfNonConformances = defineTask(
  'remind_of_non_conformances',
  async (_payload, { system }) => {
    const now = new Date();
    await system().transactional(async (em) => {
      // Who was asked only just needs no reminder.
      const due = await mark(em, 'reminded_for', `due_on between ? and ? and non_conformance.updated_at < ?`, [dayOf(now), dayOf(daysAfter(now, 1)), daysAfter(now, -0.5)]);
      for (const each of due) await tellSupplier(em, 'NON_CONFORMANCE_DUE', each);
      const overdue = await mark(em, 'overdue_told_for', 'due_on < ?', [dayOf(now)]);
      for (const each of overdue) {
        await tellSupplier(em, 'NON_CONFORMANCE_OVERDUE', each);
        await tellStaff(em, each);
      }
    });
  },
  '7 6 * * *',
);

/** Those that wait for their supplier, satisfy `condition`, and were not told of their due day yet; now they are. */
function mark(em: EntityManager, told: 'reminded_for' | 'overdue_told_for', condition: string, values: readonly unknown[]): Promise<Due[]> {
  return em.execute<Due[]>(
    `update non_conformance set ${told} = due_on from supplier
      where supplier.id = supplier_id and non_conformance.status in (${waitingForSupplier.map(() => '?').join(', ')})
        and ${told} is distinct from due_on and ${condition} ${RETURNED}`,
    [...waitingForSupplier, ...values],
  );
}

function tellSupplier(em: EntityManager, kind: DueKind, { id, number, title, answerBy, supplierId }: Due): Promise<void> {
  const notice: Notice<DueKind> = { kind, to: { supplier: supplierId }, record: { prefix: 'nc', id }, values: { number, title, answerBy } };
  return notify(em, notice);
}

function tellStaff(em: EntityManager, { id, number, title, answerBy, supplier, openedById }: Due): Promise<void> {
  return notify(em, {
    kind: 'NON_CONFORMANCE_UNANSWERED',
    to: { staff: true },
    accounts: [openedById],
    record: { prefix: 'nc', id },
    values: { number, title, answerBy, supplier },
  });
}
