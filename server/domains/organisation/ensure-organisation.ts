import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../database/base.js';

// Two servers may start on an empty database at once.
const STARTING = 20261122;

/**
 * Makes sure that the company itself is on record, with rules to begin with: approval from 10,000 on, answers within
 * 3 days, 2 days of tolerance, nothing beyond the ordered quantity, and no growth of an order without an approver. `em` is one of the system.
 */
export async function ensureOrganisation(em: EntityManager): Promise<void> {
  await em.transactional(async (inside) => {
    await inside.execute('select pg_advisory_xact_lock(?)', [STARTING]);
    await inside.execute(
      `insert into organisation (id, created_at, updated_at, name, currency_code, time_zone, approval_from,
         change_tolerance_percent, acknowledgement_tolerance_days, acknowledgement_tolerance_percent, answer_within_days, receipt_tolerance_percent)
       select ?, now(), now(), 'Your company', 'USD', 'UTC', 10000, 0, 2, 0, 3, 0
        where not exists (select from organisation)`,
      [newId()],
    );
  });
}
