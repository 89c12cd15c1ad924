import type { EntityManager } from '@mikro-orm/postgresql';
import type { Invoice } from './invoice.entity.js';

/** Whether somebody has written an invoice down or has ever changed what it says, which the audit log knows. */
export async function hasWritten(em: EntityManager, invoice: Invoice, accountId: string): Promise<boolean> {
  if (invoice.createdById === accountId) return true;
  const [found] = await em.execute<{ changed: boolean }[]>(
    `select exists (select from audit_entry where record_id = ? and account_id = ? and action ~ '\\minvoiceUpdate\\M') as changed`,
    [invoice.id, accountId],
  );
  return found!.changed;
}
