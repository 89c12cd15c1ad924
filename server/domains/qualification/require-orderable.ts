import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError } from '../../shared/domain-error.js';
import type { Supplier } from '../suppliers/index.js';

/**
 * Refuses to send an order to a supplier that gets none: it is not REGISTERED, or a certificate has expired without
 * which nothing is ordered.
 * @param today `YYYY-MM-DD`
 * @throws DomainError NOT_ALLOWED_IN_STATE that says why
 */
export async function requireOrderable(em: EntityManager, { id, status, name }: Pick<Supplier, 'id' | 'status' | 'name'>, today: string): Promise<void> {
  if (status !== 'REGISTERED') throw new DomainError('NOT_ALLOWED_IN_STATE', null, `Orders are sent to suppliers that are REGISTERED; ${name} is ${status}.`);
  const [expired] = await em.execute<{ code: string; until: string }[]>(
    `select kind.code, max(valid_to)::text as until from certificate join certificate_kind as kind on kind.id = kind_id
      where supplier_id = ? and status = 'ACCEPTED' and kind.blocks_orders group by kind.code having max(valid_to) < ?::date limit 1`,
    [id, today],
  );
  if (expired) throw new DomainError('NOT_ALLOWED_IN_STATE', null, `The certificate ${expired.code} of ${name} has expired on ${expired.until}: ask for the next one, and accept it.`);
}
