import { Field, ID, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { SalesShipmentEvent } from './sales-shipment-event.entity.js';
import { TrackingEventKindEnum } from './sales-shipment.enums.js';

@ObjectType('SalesShipmentEvent', { description: 'What the carrier reports about a shipment. Never changes.' })
@RecordOf(SalesShipmentEvent, 'sshe')
export class SalesShipmentEventType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => TrackingEventKindEnum, { description: 'What happened.' })
  @VisibleTo('customer')
  kind!: SalesShipmentEvent['kind'];

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  @VisibleTo('customer')
  occurredAt!: string;

  @Field(() => String, { nullable: true, description: 'Where it happened, as the carrier names it.' })
  @VisibleTo('customer')
  place!: SalesShipmentEvent['place'];

  @Field(() => String, { nullable: true, description: 'What was written to the customer about it.' })
  @VisibleTo('customer')
  note!: SalesShipmentEvent['note'];
}
