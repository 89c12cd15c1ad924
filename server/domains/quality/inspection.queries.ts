import { sql } from 'kysely';
import { Field, ID, InputType, Int } from 'type-graphql';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { contains, holds, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { InspectionMeasurement } from './inspection-measurement.entity.js';
import { Inspection } from './inspection.entity.js';
import { InspectionStatusEnum } from './inspection.enums.js';

@InputType({ description: 'Which inspections to list; every given part must hold.' })
export class InspectionFilter {
  @Field(() => String, { nullable: true, description: 'Part of the number, in any script.' })
  search?: string | null;

  @Field(() => [InspectionStatusEnum], { nullable: true, description: 'One of these states.' })
  status?: Inspection['status'][] | null;

  @Field(() => ID, { nullable: true, description: 'Goods of this supplier, `sup_…`.' })
  supplierId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Goods of this receipt, `gr_…`.' })
  goodsReceiptId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was to be done before today (UTC) and is not.' })
  overdue?: boolean | null;
}

const InspectionOrderField = defineEnum({
  name: 'InspectionOrderField',
  description: 'What a list of inspections can be sorted by.',
  values: { CREATED_AT: 'When it was opened.', DUE_ON: 'The day by which it is to be done.', NUMBER: 'The inspection’s number.' },
});

export const inspectionList = defineList<InspectionFilter>({
  entity: Inspection,
  conditions: (filter, column, { today }) => [
    contains(column('searchText'), filter.search),
    isOneOf(column('status'), filter.status),
    isRecord(column('supplier'), 'sup', filter.supplierId),
    isRecord(column('goodsReceipt'), 'gr', filter.goodsReceiptId),
    holds(sql<boolean>`(${column('status')} = 'OPEN' and ${column('dueOn')} < ${today})`, filter.overdue),
  ],
  orders: { CREATED_AT: 'createdAt', DUE_ON: 'dueOn', NUMBER: 'number' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

/** What waits for quality: samples to look at, and goods to decide on. */
export const dueInspectionList = defineList<InspectionFilter>({
  ...inspectionList,
  conditions: (filter, column, asking) => [
    sql<boolean>`${column('status')} in ('OPEN', 'FAILED')`,
    ...inspectionList.conditions(filter, column, asking),
  ],
  defaultOrder: { field: 'DUE_ON', direction: 'ASC' },
});

export const InspectionsArguments = listArguments(InspectionFilter, orderInput('Inspection', InspectionOrderField, []));

@InputType({ description: 'Which values to list; every given part must hold.' })
export class InspectionMeasurementFilter {
  @Field(() => Int, { nullable: true, description: 'Of this characteristic.' })
  characteristicNumber?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they are right.' })
  conforms?: boolean | null;
}

const InspectionMeasurementOrderField = defineEnum({
  name: 'InspectionMeasurementOrderField',
  description: 'What a list of values can be sorted by.',
  values: { PIECE: 'The piece of the sample.' },
});

export const inspectionMeasurementList = defineList<InspectionMeasurementFilter>({
  entity: InspectionMeasurement,
  conditions: ({ characteristicNumber, conforms }, column) => [
    typeof characteristicNumber === 'number' ? sql`${column('characteristicNumber')} = ${characteristicNumber}::int` : undefined,
    holds(column('conforms'), conforms),
  ],
  orders: { PIECE: 'pieceNumber' },
  defaultOrder: { field: 'PIECE', direction: 'ASC' },
});

export const InspectionMeasurementsArguments = listArguments(
  InspectionMeasurementFilter,
  orderInput('InspectionMeasurement', InspectionMeasurementOrderField, []),
);
