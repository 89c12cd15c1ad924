import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { Invoice } from './invoice.entity.js';
import type { Supplier } from '../suppliers/index.js';

type Head = Pick<Invoice, 'number' | 'kind' | 'origin' | 'issuedOn' | 'dueOn' | 'currencyCode'> & Partial<Pick<Invoice, 'creditedInvoice' | 'buyerReference' | 'note'>>;

/** A draft without content. */
export function startInvoice(em: EntityManager, { principal }: SignedInContext, supplier: Supplier, head: Head): Invoice {
  return em.create(Invoice, {
    ...head,
    supplier,
    status: 'DRAFT',
    adjustments: [],
    taxes: [],
    lineTotal: '0',
    allowanceTotal: '0',
    chargeTotal: '0',
    netTotal: '0',
    taxTotal: '0',
    grossTotal: '0',
    prepaidTotal: '0',
    payableTotal: '0',
    createdById: principal.accountId,
    createdByName: principal.name,
  });
}

/** The day on which something is due so many days after another. */
export function dueAfter(issuedOn: string, days: number): string {
  return new Date(Date.parse(`${issuedOn}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
