import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars/scalars.js';
import type { SalesShipmentEvent } from './sales-shipment-event.entity.js';
import { TrackingEventKindEnum } from './sales-shipment.enums.js';

@InputType()
abstract class SalesShipmentChangeInput {
  @Field(() => ID, { description: 'Id of the shipment, `ssh_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.' })
  lockVersion?: number | null;
}

@InputType({ description: 'What is better known of a shipment that is on its way. What is left out stays; null clears.' })
export class SalesShipmentUpdateInput extends SalesShipmentChangeInput {
  @Field(() => String, { nullable: true, description: 'Who carries it; at most 100 characters.' })
  carrier?: string | null;

  @Field(() => String, { nullable: true, description: 'The carrier’s number for it; at most 100 characters.' })
  trackingNumber?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it is to arrive; the day it left or later.' })
  estimatedArrivalOn?: string | null;
}

@InputType({ description: 'What the carrier reports about a shipment.' })
export class SalesShipmentTrackInput extends SalesShipmentChangeInput {
  @Field(() => TrackingEventKindEnum, { description: 'What happened. `DELIVERED` ends it: with the last shipment the order is delivered.' })
  kind!: SalesShipmentEvent['kind'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it happened: not before it left, not in the future; now when left out.' })
  occurredAt?: string | null;

  @Field(() => String, { nullable: true, description: 'Where, as the carrier names it; at most 120 characters.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'A note for the customer; at most 2,000 characters.' })
  note?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it is now to arrive, when that is new; today (UTC) or later.' })
  estimatedArrivalOn?: string | null;
}
