import { Field, ID, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { holds, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { mentions, waitsForViewer } from './customer-return.conditions.js';
import { CustomerReturn } from './customer-return.entity.js';
import { CustomerReturnStatusEnum } from './customer-return.enums.js';

@InputType({ description: 'Which returns to list; every given part must hold.' })
export class CustomerReturnFilter {
  @Field(() => String, { nullable: true, description: 'Part of the number, the tracking number, or the number or name of an item on it, in any script.' })
  @VisibleTo('customer')
  search?: string | null;

  @Field(() => [CustomerReturnStatusEnum], { nullable: true, description: 'One of these states.' })
  @VisibleTo('customer')
  status?: CustomerReturn['status'][] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is your turn: customers send what was approved and answer quotes, staff do the rest.' })
  @VisibleTo('customer')
  waitingForMe?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Of this order, `so_…`.' })
  @VisibleTo('customer')
  salesOrderId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this customer, `cus_…`.' })
  customerId?: string | null;
}

const CustomerReturnOrderField = defineEnum({
  name: 'CustomerReturnOrderField',
  description: 'What a list of returns can be sorted by.',
  values: { CREATED_AT: 'When it was asked for.', NUMBER: 'The number.' },
  visibleTo: ['customer'],
});

export const customerReturnList = defineList<CustomerReturnFilter>({
  entity: CustomerReturn,
  conditions: (filter, column, asking) => [
    mentions(column, filter.search),
    isOneOf(column('status'), filter.status),
    holds(waitsForViewer(column, asking), filter.waitingForMe),
    isRecord(column('salesOrder'), 'so', filter.salesOrderId),
    isRecord(column('customer'), 'cus', filter.customerId),
  ],
  orders: { CREATED_AT: 'createdAt', NUMBER: 'number' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

export const CustomerReturnsArguments = listArguments(CustomerReturnFilter, orderInput('CustomerReturn', CustomerReturnOrderField, ['customer']));
