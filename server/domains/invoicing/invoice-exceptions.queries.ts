import { sql } from 'kysely';
import { Field, ID, InputType } from 'type-graphql';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { holds, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { InvoiceDifference } from './invoice-difference.entity.js';
import { MatchRuleEnum, ResponsibleEnum } from './invoice.enums.js';
import type { MatchRule } from './match/difference.js';

@InputType({ description: 'Which open differences to list; every given part must hold.' })
export class InvoiceExceptionFilter {
  @Field(() => [MatchRuleEnum], { nullable: true, description: 'Of one of these rules.' })
  rule?: MatchRule[] | null;

  @Field(() => [ResponsibleEnum], { nullable: true, description: 'One of these has to act.' })
  responsible?: InvoiceDifference['responsible'][] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether you look after it.' })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its day has passed.' })
  overdue?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'In invoices of this supplier, `sup_…`.' })
  supplierId?: string | null;
}

const InvoiceExceptionOrderField = defineEnum({
  name: 'InvoiceExceptionOrderField',
  description: 'What a list of open differences can be sorted by.',
  values: { DUE_ON: 'By when somebody is to have acted.', CREATED_AT: 'When it was found.' },
});

/** Open differences of invoices that wait for somebody because of them. */
export const invoiceExceptionList = defineList<InvoiceExceptionFilter>({
  entity: InvoiceDifference,
  conditions: (filter, column, { accountId, today }) => [
    sql`${column('state')} = 'OPEN'`,
    sql`exists (select from invoice where id = ${column('invoice')} and status = 'EXCEPTION')`,
    isOneOf(column('rule'), filter.rule),
    isOneOf(column('responsible'), filter.responsible),
    holds(sql`${column('ownerId')} = ${accountId}`, filter.mine),
    holds(sql`${column('dueOn')} < ${today}`, filter.overdue),
    isRecord(column('supplier'), 'sup', filter.supplierId),
  ],
  orders: { DUE_ON: 'dueOn', CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'DUE_ON', direction: 'ASC' },
});

export const InvoiceExceptionsArguments = listArguments(InvoiceExceptionFilter, orderInput('InvoiceException', InvoiceExceptionOrderField, []));
