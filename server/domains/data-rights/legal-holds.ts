import type { EntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '../../shared/days.js';
import { LegalHold } from './legal-hold.entity.js';
import type { Person } from './person.js';

/** What forbids for now to erase somebody: holds on them, or on a company for which they act. */
export function holdsOn(em: EntityManager, { email, supplierIds, customerIds }: Pick<Person, 'email' | 'supplierIds' | 'customerIds'>, now: Date): Promise<LegalHold[]> {
  return em.find(
    LegalHold,
    {
      liftedAt: null,
      $and: [
        { $or: [{ until: null }, { until: { $gte: dayOf(now) } }] },
        { $or: [{ email }, { supplier: { $in: [...supplierIds] } }, { customer: { $in: [...customerIds] } }] },
      ],
    },
    { orderBy: { id: 'asc' } },
  );
}
