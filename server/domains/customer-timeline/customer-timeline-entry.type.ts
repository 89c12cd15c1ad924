import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { CustomerReturnType } from '../returns/index.js';
import { SalesOrderType, SalesShipmentType } from '../sales/index.js';
import { TicketType } from '../service/index.js';
import { CustomerTimelineEntry, customerTimelineKinds } from './customer-timeline-entry.entity.js';

export const CustomerTimelineKindEnum = defineEnum({
  name: 'CustomerTimelineKind',
  description: 'What an entry of a customer’s timeline is about.',
  values: customerTimelineKinds,
});

@ObjectType('CustomerTimelineEntry', { description: 'One thing that happened between this company and a customer. Never changes.' })
@RecordOf(CustomerTimelineEntry, 'ctl')
export class CustomerTimelineEntryType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => CustomerTimelineKindEnum, { description: 'What it is about.' })
  kind!: CustomerTimelineEntry['kind'];

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  occurredAt!: string;

  @Field(() => String, { description: 'What happened: a value of `SalesOrderEventKind`, `TrackingEventKind`, `TicketEventKind` or `CustomerReturnEventKind`; of a message its `MessageVisibility`; of a rating the score, `1`, not at all content, to `5`, very; of a consent `GIVEN` or `WITHDRAWN`.' })
  event!: CustomerTimelineEntry['event'];

  @Field(() => String, { nullable: true, description: 'What was written about it: a note, the whole message, what a ticket’s state, priority or type is since, what was said with a rating, or the code of what was agreed to.' })
  text!: CustomerTimelineEntry['text'];

  @Field(() => String, { nullable: true, description: 'Who wrote it, rated or agreed; null where nobody did.' })
  authorName!: CustomerTimelineEntry['authorName'];

  @Field(() => SalesOrderType, { nullable: true, description: 'The order it is about.' })
  salesOrder!: SalesOrderType | null;

  @Field(() => SalesShipmentType, { nullable: true, description: 'The shipment it is about.' })
  salesShipment!: SalesShipmentType | null;

  @Field(() => TicketType, { nullable: true, description: 'The ticket it is about.' })
  ticket!: TicketType | null;

  @Field(() => CustomerReturnType, { nullable: true, description: 'The return it is about.' })
  customerReturn!: CustomerReturnType | null;
}

export const CustomerTimelineConnection = connectionOf('CustomerTimelineEntry', () => CustomerTimelineEntryType);
