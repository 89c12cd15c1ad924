import { sql } from 'kysely';
import { Field, ID, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { holds, isBetween, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import { Payable } from './payable.entity.js';
import type { PayableStatus } from './payable.states.js';
import { PayableStatusEnum } from './payments.enums.js';

@InputType({ description: 'What to list of what is to be paid; every given part must hold.' })
export class PayableFilter {
  @Field(() => [PayableStatusEnum], { nullable: true, description: 'One of these states.' })
  @VisibleTo('supplier')
  status?: PayableStatus[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'To be paid on this day or later.' })
  @VisibleTo('supplier')
  payFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'To be paid on this day or earlier.' })
  @VisibleTo('supplier')
  payTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this invoice, `inv_…`.' })
  @VisibleTo('supplier')
  invoiceId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether there is an offer to pay it earlier that waits for an answer or was accepted.' })
  hasOffer?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'To this supplier, `sup_…`.' })
  supplierId?: string | null;
}

const PayableOrderField = defineEnum({
  name: 'PayableOrderField',
  description: 'What a list of what is to be paid can be sorted by.',
  values: { PAY_ON: 'The day it is to be paid.' },
  visibleTo: ['supplier'],
});

export const payableList = defineList<PayableFilter>({
  entity: Payable,
  conditions: (filter, column) => [
    isOneOf(column('status'), filter.status),
    ...isBetween(column('payOn'), filter.payFrom, filter.payTo),
    isRecord(column('invoice'), 'inv', filter.invoiceId),
    holds(sql`exists (select from discount_offer where payable_id = ${column('id')} and status in ('OFFERED', 'ACCEPTED'))`, filter.hasOffer),
    isRecord(column('supplier'), 'sup', filter.supplierId),
  ],
  orders: { PAY_ON: 'payOn' },
  defaultOrder: { field: 'PAY_ON', direction: 'ASC' },
});

export const dueList = defineList<PayableFilter>({
  ...payableList,
  conditions: (filter, column, asking) => [
    sql`${column('status')} = 'OPEN' and (${column('payOn')} <= ${asking.today} or ${column('amount')} < 0)`,
    ...payableList.conditions(filter, column, asking),
  ],
});

export const heldList = defineList<PayableFilter>({
  ...payableList,
  conditions: (filter, column, asking) => [sql`${column('status')} = 'HELD'`, ...payableList.conditions(filter, column, asking)],
});

export const PayablesArguments = listArguments(PayableFilter, orderInput('Payable', PayableOrderField, ['supplier']));
