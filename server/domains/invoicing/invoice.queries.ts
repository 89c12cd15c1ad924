import { sql } from 'kysely';
import { Field, ID, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { contains, isBetween, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import { Invoice, type InvoiceKind } from './invoice.entity.js';
import { InvoiceKindEnum, InvoiceStatusEnum } from './invoice.enums.js';
import type { InvoiceStatus } from './invoice.states.js';

@InputType({ description: 'Which invoices to list; every given part must hold.' })
export class InvoiceFilter {
  @Field(() => String, { nullable: true, description: 'Part of the number or of the buyer’s reference, in any script.' })
  @VisibleTo('supplier')
  search?: string | null;

  @Field(() => [InvoiceKindEnum], { nullable: true, description: 'One of these kinds.' })
  @VisibleTo('supplier')
  kind?: InvoiceKind[] | null;

  @Field(() => [InvoiceStatusEnum], { nullable: true, description: 'One of these states.' })
  @VisibleTo('supplier')
  status?: InvoiceStatus[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of this day or later.' })
  @VisibleTo('supplier')
  issuedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of this day or earlier.' })
  @VisibleTo('supplier')
  issuedTo?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or later.' })
  @VisibleTo('supplier')
  dueFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or earlier.' })
  @VisibleTo('supplier')
  dueTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'Invoices of this supplier, `sup_…`.' })
  supplierId?: string | null;
}

const InvoiceOrderField = defineEnum({
  name: 'InvoiceOrderField',
  description: 'What a list of invoices can be sorted by.',
  values: { ISSUED_ON: 'The day of the invoice.', DUE_ON: 'The day its payment is due.', CREATED_AT: 'When it was first written down.' },
  visibleTo: ['supplier'],
});

export const invoiceList = defineList<InvoiceFilter>({
  entity: Invoice,
  conditions: (filter, column) => [
    contains(column('searchText'), filter.search),
    isOneOf(column('kind'), filter.kind),
    isOneOf(column('status'), filter.status),
    ...isBetween(column('issuedOn'), filter.issuedFrom, filter.issuedTo),
    ...isBetween(column('dueOn'), filter.dueFrom, filter.dueTo),
    isRecord(column('supplier'), 'sup', filter.supplierId),
  ],
  orders: { ISSUED_ON: 'issuedOn', DUE_ON: 'dueOn', CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'ISSUED_ON', direction: 'DESC' },
});

/** Invoices that wait for an approver, and that whoever asks may approve: neither written, changed nor let pass by them. */
export const invoicesToApprove = defineList<InvoiceFilter>({
  ...invoiceList,
  conditions: (filter, column, asking) => [
    ...invoiceList.conditions(filter, column, asking),
    sql`${column('status')} = 'MATCHED'`,
    sql`${column('createdById')} <> ${asking.accountId}`,
    sql`not exists (select from invoice_difference where invoice_id = ${column('id')} and state = 'OVERRIDDEN' and overridden_by_id = ${asking.accountId})`,
    sql`not exists (select from audit_entry where record_id = ${column('id')} and account_id = ${asking.accountId} and action ~ '\\minvoiceUpdate\\M')`,
  ],
  defaultOrder: { field: 'DUE_ON', direction: 'ASC' },
});

export const InvoicesArguments = listArguments(InvoiceFilter, orderInput('Invoice', InvoiceOrderField, ['supplier']));
