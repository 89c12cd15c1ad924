import { Field, ID, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { holds, isBetween, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import { isLate } from './lateness.js';
import { mentions, salesOrderSearch } from './sales-order.conditions.js';
import { SalesOrder } from './sales-order.entity.js';
import { SalesOrderStatusEnum } from './sales-order.enums.js';
import type { SalesOrderStatus } from './sales-order.states.js';

@InputType({ description: 'Which sales orders to list; every given part must hold.' })
export class SalesOrderFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the number, the customer’s own number, the street, postal code or city it goes to, the number or name of an item on it, or a shipment’s number, tracking number, lot or serial number, in any script.',
  })
  @VisibleTo('customer')
  search?: string | null;

  @Field(() => [SalesOrderStatusEnum], { nullable: true, description: 'One of these states.' })
  @VisibleTo('customer')
  status?: SalesOrderStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it came, or comes, after the promised (else the requested) day.' })
  @VisibleTo('customer')
  late?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ordered on this day or later.' })
  @VisibleTo('customer')
  orderedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ordered on this day or earlier.' })
  @VisibleTo('customer')
  orderedTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'Orders of this customer, `cus_…`.' })
  customerId?: string | null;
}

const SalesOrderOrderField = defineEnum({
  name: 'SalesOrderOrderField',
  description: 'What a list of sales orders can be sorted by.',
  values: {
    ORDERED_ON: 'The day of the order.',
    NUMBER: 'The order’s number.',
    TOTAL: 'The order’s total, whatever its currency.',
    REQUESTED_ON: 'The day the customer asked for; orders without one are as if it were endlessly far away.',
  },
  visibleTo: ['customer'],
});

const SalesOrderOrder = orderInput('SalesOrder', SalesOrderOrderField, ['customer']);

export const salesOrderList = defineList<SalesOrderFilter>({
  entity: SalesOrder,
  conditions: (filter, column, asking) => [
    mentions(column, filter.search),
    isOneOf(column('status'), filter.status),
    holds(isLate(column, asking), filter.late),
    ...isBetween(column('orderedOn'), filter.orderedFrom, filter.orderedTo),
    isRecord(column('customer'), 'cus', filter.customerId),
  ],
  search: salesOrderSearch,
  orders: { ORDERED_ON: 'orderedOn', NUMBER: 'number', TOTAL: 'total', REQUESTED_ON: 'requestedOn' },
  defaultOrder: { field: 'ORDERED_ON', direction: 'DESC' },
});

export const SalesOrdersArguments = listArguments(SalesOrderFilter, SalesOrderOrder);
