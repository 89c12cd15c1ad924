import { type RawBuilder, sql } from 'kysely';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RequiresToRead, VisibleTo } from '../../graphql/audience.js';
import { Node } from '../../graphql/connections.js';
import { Money } from '../../graphql/money.type.js';
import { BySql, type ColumnReference, MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import type { Asking } from '../../graphql/read/asking.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import type { VersionChange, VersionLine, VersionSchedule } from './purchase-order-version.js';
import { PurchaseOrderVersion } from './purchase-order-version.entity.js';
import { VersionFieldEnum, VersionReasonEnum } from './purchase-order.enums.js';

@ObjectType('PurchaseOrderVersionSchedule', { description: 'A delivery as it stood in a version.' })
export class VersionScheduleType {
  @Field(() => Int, { description: 'Counts from 1 within the line.' })
  @VisibleTo('supplier')
  scheduleNumber!: VersionSchedule['scheduleNumber'];

  @Field(() => DecimalScalar, { description: 'How much is to come.' })
  @VisibleTo('supplier')
  quantity!: VersionSchedule['quantity'];

  @Field(() => DateScalar, { description: 'The day the buyer asked for.' })
  @VisibleTo('supplier')
  requestedOn!: VersionSchedule['requestedOn'];

  @Field(() => DateScalar, { nullable: true, description: 'The day the supplier confirmed.' })
  @VisibleTo('supplier')
  confirmedOn!: VersionSchedule['confirmedOn'];
}

@ObjectType('PurchaseOrderVersionLine', { description: 'A line as it stood in a version.' })
class VersionLineType {
  @Field(() => Int, { description: 'The line’s number on the order.' })
  @VisibleTo('supplier')
  lineNumber!: VersionLine['lineNumber'];

  @Field(() => String, { description: 'The item’s number at that time.' })
  @VisibleTo('supplier')
  sku!: VersionLine['sku'];

  @Field(() => String, { description: 'The item’s English name at that time.' })
  @VisibleTo('supplier')
  itemName!: VersionLine['itemName'];

  @Field(() => DecimalScalar, { description: 'How much.' })
  @VisibleTo('supplier')
  quantity!: VersionLine['quantity'];

  @Field(() => Money, { nullable: true, description: 'The net price of one unit; null for who may not see prices.' })
  @VisibleTo('supplier')
  @RequiresToRead('price:read')
  unitPrice!: VersionLine['unitPrice'] | null;

  @Field(() => [VersionScheduleType], { description: 'The deliveries, by their number.' })
  @VisibleTo('supplier')
  schedules!: VersionScheduleType[];
}

@ObjectType('PurchaseOrderVersionChange', { description: 'One difference between a version and the one before it.' })
export class VersionChangeType {
  @Field(() => Int, { nullable: true, description: 'The line it is about; null when it is about the order.' })
  @VisibleTo('supplier')
  lineNumber!: VersionChange['lineNumber'];

  @Field(() => Int, { nullable: true, description: 'The delivery it is about; null when it is about the line.' })
  @VisibleTo('supplier')
  scheduleNumber!: VersionChange['scheduleNumber'];

  @Field(() => VersionFieldEnum, { description: 'What differs.' })
  @VisibleTo('supplier')
  field!: VersionChange['field'];

  @Field(() => String, { nullable: true, description: 'As it was, a decimal number, a day or an address; null when it is new.' })
  @VisibleTo('supplier')
  before!: VersionChange['before'];

  @Field(() => String, { nullable: true, description: 'As it is now; null when it is gone.' })
  @VisibleTo('supplier')
  after!: VersionChange['after'];
}

@ObjectType('PurchaseOrderVersion', { implements: Node, description: 'The content of an order as it was agreed at one time. Never changes.' })
@RecordOf(PurchaseOrderVersion, 'pov')
export class PurchaseOrderVersionType implements Node {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Counts from 1.' })
  @VisibleTo('supplier')
  versionNumber!: PurchaseOrderVersion['versionNumber'];

  @Field(() => DateTimeScalar, { description: 'When it came into force.' })
  @VisibleTo('supplier')
  createdAt!: string;

  @Field(() => VersionReasonEnum, { description: 'Why there is this version.' })
  @VisibleTo('supplier')
  reason!: PurchaseOrderVersion['reason'];

  @Field(() => String, { description: 'Whose act brought it into force.' })
  @VisibleTo('supplier')
  authorName!: PurchaseOrderVersion['authorName'];

  @Field(() => Money, { nullable: true, description: 'Sum of the lines; null for who may not see prices.' })
  @VisibleTo('supplier')
  @RequiresToRead('price:read')
  @MoneyOf('total')
  total!: Money | null;

  @Field(() => [VersionLineType], { description: 'All lines, by their number.' })
  @VisibleTo('supplier')
  lines!: VersionLineType[];

  @Field(() => [VersionChangeType], { description: 'What differs from the version before; empty for the first. Without prices for who may not see them.' })
  @VisibleTo('supplier')
  @BySql(differencesIn('changes'))
  changes!: VersionChangeType[];
}

/** Differences that a property holds; without prices for who may not see them. */
export function differencesIn(property: string) {
  return (column: ColumnReference, { may }: Asking): RawBuilder<unknown> => {
    const differences = column(property);
    return sql`case when ${may('price:read')} then ${differences} else jsonb_path_query_array(${differences}, '$[*] ? (@.field != "UNIT_PRICE")') end`;
  };
}
