import { type RawBuilder, sql } from 'kysely';
import { Field, ID, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import type { Asking } from '../../graphql/read/asking.js';
import { contains, isBetween, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import { ShipmentStatusEnum } from './receiving.enums.js';
import { Shipment } from './shipment.entity.js';
import type { ShipmentStatus } from './shipment.states.js';

@InputType({ description: 'Which shipments to list; every given part must hold.' })
export class ShipmentFilter {
  @Field(() => String, { nullable: true, description: 'Part of the number, carrier or tracking number, in any script.' })
  @VisibleTo('supplier')
  search?: string | null;

  @Field(() => [ShipmentStatusEnum], { nullable: true, description: 'One of these states.' })
  @VisibleTo('supplier')
  status?: ShipmentStatus[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'To arrive on this day or later.' })
  @VisibleTo('supplier')
  arrivalFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'To arrive on this day or earlier.' })
  @VisibleTo('supplier')
  arrivalTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'Shipments of this supplier, `sup_…`.' })
  supplierId?: string | null;
}

const ShipmentOrderField = defineEnum({
  name: 'ShipmentOrderField',
  description: 'What a list of shipments can be sorted by.',
  values: {
    CREATED_AT: 'When it was first written down.',
    NUMBER: 'The shipment’s number.',
    ESTIMATED_ARRIVAL_ON: 'The day it is to arrive.',
  },
  visibleTo: ['supplier'],
});

export const shipmentList = defineList<ShipmentFilter>({
  entity: Shipment,
  conditions: (filter, column) => [
    contains(column('searchText'), filter.search),
    isOneOf(column('status'), filter.status),
    ...isBetween(column('estimatedArrivalOn'), filter.arrivalFrom, filter.arrivalTo),
    isRecord(column('supplier'), 'sup', filter.supplierId),
  ],
  orders: { CREATED_AT: 'createdAt', NUMBER: 'number', ESTIMATED_ARRIVAL_ON: 'estimatedArrivalOn' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

/** Waits for the warehouse: its day has come, or it is here and not wholly counted. */
function isDue(column: ColumnReference, { today }: Asking): RawBuilder<boolean> {
  return sql<boolean>`(${column('status')} in ('ARRIVED', 'PARTIALLY_RECEIVED')
    or ${column('status')} in ('SHIPPED', 'IN_TRANSIT') and ${column('estimatedArrivalOn')} <= ${today})`;
}

export const dueShipmentList = defineList<ShipmentFilter>({
  ...shipmentList,
  conditions: (filter, column, asking) => [isDue(column, asking), ...shipmentList.conditions(filter, column, asking)],
  defaultOrder: { field: 'ESTIMATED_ARRIVAL_ON', direction: 'ASC' },
});

export const ShipmentsArguments = listArguments(ShipmentFilter, orderInput('Shipment', ShipmentOrderField, ['supplier']));
