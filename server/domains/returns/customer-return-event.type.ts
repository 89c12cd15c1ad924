import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { AttachmentsOf, AttachmentType } from '../files/index.js';
import { CustomerReturnEvent } from './customer-return-event.entity.js';
import { CustomerReturnEventKindEnum } from './customer-return.enums.js';

@ObjectType('CustomerReturnEvent', { description: 'One entry of a return’s timeline. Never changes.' })
@RecordOf(CustomerReturnEvent, 'rete')
export class CustomerReturnEventType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => CustomerReturnEventKindEnum, { description: 'What happened.' })
  @VisibleTo('customer')
  kind!: CustomerReturnEvent['kind'];

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  @VisibleTo('customer')
  occurredAt!: string;

  @Field(() => Int, { nullable: true, description: 'The number of the return’s line it is about; null for the whole.' })
  @VisibleTo('customer')
  lineNumber!: CustomerReturnEvent['lineNumber'];

  @Field(() => String, { nullable: true, description: 'What was said about it, to both sides.' })
  @VisibleTo('customer')
  note!: CustomerReturnEvent['note'];

  @Field(() => String, { description: 'Who did it.' })
  authorName!: CustomerReturnEvent['authorName'];

  @Field(() => [AttachmentType], { description: 'Photos and other files of it, oldest first.' })
  @VisibleTo('customer')
  @AttachmentsOf()
  attachments!: AttachmentType[];
}
