import { Field, ID, InputType, Int } from 'type-graphql';
import { AddressInput } from '../../graphql/address.type.js';
import { CurrencyCodeScalar, DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { ShipmentPackageInput } from '../receiving/index.js';
import type { SalesOrderChange } from './change-sales-order.js';
import type { SalesOrder } from './sales-order.entity.js';
import { LateReasonEnum } from './sales-order.enums.js';

@InputType({ description: 'A line of a new sales order.' })
export class SalesOrderLineInput {
  @Field(() => ID, { description: 'Id of the item, `item_…`.' })
  itemId!: string;

  @Field(() => DecimalScalar, { description: 'How much, in the item’s unit; more than 0.' })
  quantity!: string;

  @Field(() => DecimalScalar, { description: 'The net price of one unit, before the discount.' })
  unitPrice!: string;

  @Field(() => DecimalScalar, { defaultValue: '0', description: 'Taken off the price, in percent: 0 to 100.' })
  discountPercent!: string;

  @Field(() => String, { nullable: true, description: 'What is added to the item’s name; at most 2,000 characters.' })
  description?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day asked for, when it is not the order’s.' })
  requestedOn?: string | null;
}

@InputType({ description: 'A new sales order.' })
export class SalesOrderCreateInput {
  @Field(() => ID, { description: 'Who orders, `cus_…`.' })
  customerId!: string;

  @Field(() => String, { nullable: true, description: 'The customer’s own order number; at most 80 characters.' })
  customerReference?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the order; today (UTC) when left out.' })
  orderedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day the customer asks for.' })
  requestedOn?: string | null;

  @Field(() => CurrencyCodeScalar, { nullable: true, description: 'The currency of all prices; the customer’s when left out.' })
  currencyCode?: string | null;

  @Field(() => DecimalScalar, { defaultValue: '0', description: 'Cost of carriage.' })
  freight!: string;

  @Field(() => AddressInput, { nullable: true, description: 'Where it goes; the customer’s address when left out.' })
  shippingAddress?: AddressInput | null;

  @Field(() => [SalesOrderLineInput], { description: 'What is ordered: 1 to 500 lines; they are numbered from 1.' })
  lines!: SalesOrderLineInput[];
}

@InputType({ description: 'Which sales order to act on.' })
export class SalesOrderActionInput implements SalesOrderChange {
  @Field(() => ID, { description: 'Id of the order, `so_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.' })
  lockVersion?: number | null;
}

@InputType({ description: 'Which sales order to stop, let go on, call off or close, and what the customer reads about it.' })
export class SalesOrderStopInput extends SalesOrderActionInput {
  @Field(() => String, { nullable: true, description: 'A note for the customer’s timeline; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A delivery day for a sales order.' })
export class SalesOrderPromiseInput extends SalesOrderActionInput {
  @Field(() => DateScalar, { description: 'The day; the day of the order or later.' })
  promisedOn!: string;

  @Field(() => LateReasonEnum, { nullable: true, description: 'Why it comes later; required when a day that was promised moves back.' })
  reason?: SalesOrder['lateReason'];

  @Field(() => String, { nullable: true, description: 'The reason in words, for the customer; at most 2,000 characters.' })
  reasonNote?: string | null;
}

@InputType({ description: 'How much of a line leaves.' })
export class SalesOrderShipLineInput {
  @Field(() => Int, { description: 'The line’s number on the order.' })
  lineNumber!: number;

  @Field(() => DecimalScalar, { description: 'How much leaves: more than 0, at most what is still here.' })
  quantity!: string;

  @Field(() => String, { nullable: true, description: 'The lot it is of; at most 60 characters. Name the line once for each lot and package.' })
  lot?: string | null;

  @Field(() => [String], { nullable: true, description: 'One serial number for each piece, or none.' })
  serials?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'The package it lies in.' })
  packageNumber?: number | null;
}

@InputType({ description: 'What leaves of a sales order.' })
export class SalesOrderShipInput extends SalesOrderActionInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day it left; today (UTC) when left out.' })
  shippedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Who carries it; at most 100 characters.' })
  carrier?: string | null;

  @Field(() => String, { nullable: true, description: 'The carrier’s number for it; at most 100 characters.' })
  trackingNumber?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it is to arrive, when that is known; the day it leaves or later.' })
  estimatedArrivalOn?: string | null;

  @Field(() => [ShipmentPackageInput], { nullable: true, description: 'The packages; at most 500.' })
  packages?: ShipmentPackageInput[] | null;

  @Field(() => [SalesOrderShipLineInput], { nullable: true, description: 'How much of which line; everything that is still here when left out.' })
  lines?: SalesOrderShipLineInput[] | null;
}

@InputType({ description: 'When a sales order arrived.' })
export class SalesOrderDeliverInput extends SalesOrderActionInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day it arrived; today (UTC) when left out.' })
  deliveredOn?: string | null;
}
