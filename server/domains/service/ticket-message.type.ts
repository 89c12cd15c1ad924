import { Field, ID, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf } from '../../graphql/connections.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { defineList } from '../../graphql/read/list.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { AttachmentsOf, AttachmentType } from '../files/index.js';
import { TicketMessage } from './ticket-message.entity.js';
import { MessageAuthorKindEnum, MessageVisibilityEnum } from './ticket.enums.js';

@ObjectType('TicketMessage', { description: 'One message of a ticket. Never changes.' })
@RecordOf(TicketMessage, 'msg')
export class TicketMessageType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => MessageVisibilityEnum, { description: 'Whether the customer sees it.' })
  visibility!: TicketMessage['visibility'];

  @Field(() => MessageAuthorKindEnum, { description: 'Which side wrote it.' })
  @VisibleTo('customer')
  authorKind!: TicketMessage['authorKind'];

  @Field(() => String, { description: 'Who wrote it.' })
  @VisibleTo('customer')
  authorName!: TicketMessage['authorName'];

  @Field(() => String, { description: 'What was written: plain text with line breaks.' })
  @VisibleTo('customer')
  body!: TicketMessage['body'];

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  @VisibleTo('customer')
  createdAt!: string;

  @Field(() => [AttachmentType], { description: 'The files that came with it.' })
  @VisibleTo('customer')
  @AttachmentsOf()
  attachments!: AttachmentType[];
}

export const TicketMessageConnection = connectionOf('TicketMessage', () => TicketMessageType);

export const ticketMessageList = defineList<object>({
  entity: TicketMessage,
  conditions: () => [],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
});
