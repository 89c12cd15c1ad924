import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Whether somebody of the staff wrote the supplier down or invited its people, which the audit log knows: then they do
 * not approve it.
 */
export async function hasTakenPart(em: EntityManager, supplierId: string, accountId: string): Promise<boolean> {
  const [found] = await em.execute<{ taken: boolean }[]>(
    `select exists (select from audit_entry where account_id = ? and (
       (record_type = 'supplier' and record_id = ? and action ~ '\\msupplierCreate\\M')
       or (record_type = 'membership' and after ->> 'supplier_id' = ? and action ~ '\\msupplierInvite\\M'))) as taken`,
    [accountId, supplierId, supplierId],
  );
  return found!.taken;
}
