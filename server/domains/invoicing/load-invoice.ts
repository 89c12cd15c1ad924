import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import { toUuid } from '../../graphql/ids.js';
import { Invoice } from './invoice.entity.js';

/** What every change of an invoice says: which one, and as of which version. */
export interface InvoiceChange {
  id: string;
  lockVersion?: number | null;
}

/** Loads an invoice for a change; see `loadForChange` for its refusals. */
export function loadInvoice(em: EntityManager, { id, lockVersion }: InvoiceChange): Promise<Invoice> {
  return loadForChange(em, Invoice, toUuid('inv', id), lockVersion);
}
