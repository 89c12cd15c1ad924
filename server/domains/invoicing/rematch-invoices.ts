import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { takeTurns } from '../../database/take-turns.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { addJob } from '../../jobs/add-job.js';
import { defineTask } from '../../jobs/task.js';
import { DomainError } from '../../shared/domain-error.js';
import { Supplier } from '../suppliers/index.js';
import { InvoiceRematch } from './invoice-rematch.entity.js';
import { Invoice } from './invoice.entity.js';
import { open } from './invoice.states.js';
import { matchInvoices } from './match-invoices.js';
import { tellOfInvoices } from './tell-of-invoices.js';

const BATCH = 250;

/**
 * Finance has everything that is open matched anew, by jobs in batches.
 * @throws DomainError NOT_ALLOWED_IN_STATE while another is under way, NOT_FOUND for the supplier
 */
export function startRematch(context: SignedInContext, { supplierId }: { supplierId?: string | null }) {
  return context.em.transactional(async (em) => {
    await takeTurns(em, 'rematch');
    if (await em.count(InvoiceRematch, { finishedAt: null })) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'Open invoices are being matched anew already: wait until that is finished.');
    const supplier = supplierId ? await em.findOne(Supplier, toUuid('sup', supplierId)) : null;
    if (supplierId && !supplier) throw new DomainError('NOT_FOUND', ['supplierId']);
    const { accountId, name } = context.principal;
    const expectedCount = await em.count(Invoice, { status: [...open], ...(supplier && { supplier }) });
    const rematch = em.create(InvoiceRematch, { supplier, startedById: accountId, startedByName: name, expectedCount });
    await addJob(em, rematchInvoices.name, { id: rematch.id });
    return { invoiceRematch: { id: rematch.id } };
  });
}

/** Matches the next batch and asks for the one after it; all in one transaction, so that it may come twice or stop anywhere. */
export const rematchInvoices = defineTask<{ id: string }>('rematch_invoices', async ({ id }, { system }) => {
  await system().transactional(async (em) => {
    const rematch = await em.findOne(InvoiceRematch, { id, finishedAt: null }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!rematch) return;
    const ids = await nextOf(em, rematch);
    // No earlier than its beginning, whatever this server's clock says: that is how the next batch leaves these out.
    const now = new Date(Math.max(Date.now(), rematch.createdAt.getTime()));
    const moved = await matchInvoices(em, ids, now);
    await tellOfInvoices(em, moved);
    rematch.matchedCount += ids.length;
    rematch.movedCount += moved.length;
    if (ids.length < BATCH) rematch.finishedAt = now;
    else await addJob(em, rematchInvoices.name, { id });
  });
});

/** Open documents that were not matched since it began, in the order in which they take from each other. */
async function nextOf(em: EntityManager, { createdAt, supplier }: InvoiceRematch): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select id from invoice where status = any(?::text[]) and (matched_at is null or matched_at < ?) and (?::uuid is null or supplier_id = ?)
      order by kind, status <> 'MATCHED', submitted_at, id limit ?`,
    [`{${open.join(',')}}`, createdAt, supplier?.id ?? null, supplier?.id ?? null, BATCH],
  );
  return rows.map(({ id }) => id);
}
