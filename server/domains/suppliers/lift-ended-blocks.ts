import { notify } from '../../jobs/notify.js';
import { defineTask } from '../../jobs/task.js';
import { dayOf } from '../../shared/days.js';
import { Supplier } from './supplier.entity.js';

/** Ends blocks whose last day has passed. */
const liftEndedBlocks = defineTask<unknown>(
  'lift_ended_blocks',
  async (_payload, { system }) => {
    await system().transactional(async (em) => {
      const now = new Date();
      const ended = await em.find(Supplier, { status: 'BLOCKED', blockedUntil: { $lt: dayOf(now) } }, { orderBy: { id: 'asc' } });
      for (const supplier of ended) {
        em.assign(supplier, { status: 'REGISTERED', statusReason: null, statusSince: now, blockedUntil: null });
        await notify(em, { kind: 'SUPPLIER_STATUS_CHANGED', to: { supplier: supplier.id }, record: { prefix: 'sup', id: supplier.id }, values: { outcome: 'unblocked' } });
      }
    });
  },
  '7 0 * * *',
);

/** The jobs of this domain. */
export const supplierTasks = [liftEndedBlocks];
