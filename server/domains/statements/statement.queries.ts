import { type RawBuilder, sql } from 'kysely';
import { Field, ID, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import type { Asking } from '../../graphql/read/asking.js';
import { contains, holds, isBetween, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import { Statement } from './statement.entity.js';
import type { StatementStatus } from './statement.states.js';
import { StatementStatusEnum } from './statements.enums.js';

/** Waits for the signature of the side that asks. */
export function awaitsSignature(column: ColumnReference, { audience }: Asking): RawBuilder<boolean> {
  const signed = column(audience === 'supplier' ? 'supplierSignedAt' : 'companySignedAt');
  return sql<boolean>`(${column('status')} in ('SENT', 'HALF_SIGNED') and ${signed} is null)`;
}

@InputType({ description: 'Which statements to list; every given part must hold.' })
export class StatementFilter {
  @Field(() => String, { nullable: true, description: 'Part of the number.' })
  @VisibleTo('supplier')
  search?: string | null;

  @Field(() => [StatementStatusEnum], { nullable: true, description: 'One of these states.' })
  @VisibleTo('supplier')
  status?: StatementStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it waits for your side’s signature.' })
  @VisibleTo('supplier')
  toSign?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ending on this day or later.' })
  @VisibleTo('supplier')
  endedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ending on this day or earlier.' })
  @VisibleTo('supplier')
  endedTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this supplier, `sup_…`.' })
  supplierId?: string | null;
}

const StatementOrderField = defineEnum({
  name: 'StatementOrderField',
  description: 'What a list of statements can be sorted by.',
  values: { PERIOD_TO: 'The last day of the period.', NUMBER: 'The statement’s number.' },
  visibleTo: ['supplier'],
});

export const statementList = defineList<StatementFilter>({
  entity: Statement,
  conditions: (filter, column, asking) => [
    contains(column('searchText'), filter.search),
    isOneOf(column('status'), filter.status),
    holds(awaitsSignature(column, asking), filter.toSign),
    ...isBetween(column('periodTo'), filter.endedFrom, filter.endedTo),
    isRecord(column('supplier'), 'sup', filter.supplierId),
  ],
  orders: { PERIOD_TO: 'periodTo', NUMBER: 'number' },
  defaultOrder: { field: 'PERIOD_TO', direction: 'DESC' },
});

export const StatementsArguments = listArguments(StatementFilter, orderInput('Statement', StatementOrderField, ['supplier']));
