import { type RawBuilder, sql } from 'kysely';
import { Field, ID, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import type { Asking } from '../../graphql/read/asking.js';
import { contains, holds, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { SalesShipment } from './sales-shipment.entity.js';
import { SalesShipmentStatusEnum } from './sales-shipment.enums.js';
import type { SalesShipmentStatus } from './sales-shipment.states.js';

@InputType({ description: 'Which shipments to list; every given part must hold.' })
export class SalesShipmentFilter {
  @Field(() => String, { nullable: true, description: 'Part of the number, the carrier, the carrier’s number, or a lot or serial number in it.' })
  @VisibleTo('customer')
  search?: string | null;

  @Field(() => [SalesShipmentStatusEnum], { nullable: true, description: 'One of these states.' })
  @VisibleTo('customer')
  status?: SalesShipmentStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is on its way although its day of arrival has passed.' })
  @VisibleTo('customer')
  overdue?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Shipments to this customer, `cus_…`.' })
  customerId?: string | null;
}

const SalesShipmentOrderField = defineEnum({
  name: 'SalesShipmentOrderField',
  description: 'What a list of shipments to customers can be sorted by.',
  values: { SHIPPED_ON: 'The day it left.', NUMBER: 'The shipment’s number.' },
  visibleTo: ['customer'],
});

const SalesShipmentOrder = orderInput('SalesShipment', SalesShipmentOrderField, ['customer']);

/** On its way although its day of arrival has passed. */
function isOverdue(column: ColumnReference, asking: Asking): RawBuilder<boolean> {
  return sql<boolean>`(${column('status')} = 'IN_TRANSIT' and coalesce(${column('estimatedArrivalOn')} < ${asking.today}, false))`;
}

function mentions(column: ColumnReference, text: string | null | undefined): RawBuilder<unknown> | undefined {
  const wanted = text?.trim();
  return wanted
    ? sql`(${contains(column('searchText'), wanted)} or ${column('id')} = any(array(select shipment_id from sales_shipment_line where search_text like search_pattern(${wanted}))))`
    : undefined;
}

export const salesShipmentList = defineList<SalesShipmentFilter>({
  entity: SalesShipment,
  conditions: (filter, column, asking) => [
    mentions(column, filter.search),
    isOneOf(column('status'), filter.status),
    holds(isOverdue(column, asking), filter.overdue),
    isRecord(column('customer'), 'cus', filter.customerId),
  ],
  orders: { SHIPPED_ON: 'shippedOn', NUMBER: 'number' },
  defaultOrder: { field: 'SHIPPED_ON', direction: 'DESC' },
});

export const SalesShipmentsArguments = listArguments(SalesShipmentFilter, SalesShipmentOrder);
