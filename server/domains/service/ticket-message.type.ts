import { Field, ID, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf } from '../../graphql/connections.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { defineList } from '../../graphql/read/list.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { AttachmentsOf, AttachmentType } from '../files/index.js';
import { TicketMessage } from './ticket-message.entity.js';
import { MessageAuthorKindEnum, MessageChannelEnum, MessageVisibilityEnum } from './ticket.enums.js';

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

  @Field(() => String, { description: 'What was written: plain text with line breaks; of a mail, what is new in it.' })
  @VisibleTo('customer')
  body!: TicketMessage['body'];

  @Field(() => MessageChannelEnum, { description: 'How it came.' })
  @VisibleTo('customer')
  channel!: TicketMessage['channel'];

  @Field(() => String, {
    nullable: true,
    description: 'How a mail looked: HTML that was cleaned of scripts, styles, forms and everything fetched from elsewhere, without what it quotes; null for plain text.',
  })
  @VisibleTo('customer')
  html!: TicketMessage['html'];

  @Field(() => String, { nullable: true, description: 'The earlier mails that a mail quotes below its own text.' })
  @VisibleTo('customer')
  quotedText!: TicketMessage['quotedText'];

  @Field(() => [String], { description: 'Names of files that came with a mail and were left out: too large, too many, or of a kind that is not taken.' })
  @VisibleTo('customer')
  leftOutFiles!: TicketMessage['leftOutFiles'];

  @Field(() => String, { nullable: true, description: 'The address that a mail came from.' })
  senderEmail!: TicketMessage['senderEmail'];

  @Field(() => Boolean, { description: 'Whether it is a mail of somebody who has no part in the ticket: an internal note, until staff let it count: `ticketMailAdmit`.' })
  fromStranger!: TicketMessage['fromStranger'];

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
