import { Field, ID, InputType, Int } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import type { TicketMessage } from './ticket-message.entity.js';
import type { Ticket } from './ticket.entity.js';
import { MessageVisibilityEnum, TicketPriorityEnum, TicketSeverityEnum, TicketTypeEnum } from './ticket.enums.js';
import type { TicketSeverity } from './ticket.states.js';

@InputType({ description: 'What is answered to a field of a ticket’s type.' })
export class TicketFieldValueInput {
  @Field(() => String, { description: 'The field’s key. `NOT_FOUND` when the type has no such field.' })
  @VisibleTo('customer')
  key!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The value, in digits of any script; of YES_NO `true` or `false`, of CHOICE the code of an option. Null or blank takes it away.',
  })
  @VisibleTo('customer')
  value?: string | null;
}

@InputType({ description: 'A new ticket.' })
export class TicketOpenInput {
  @Field(() => String, { description: 'What it is about, in a few words; at most 200 characters.' })
  @VisibleTo('customer')
  subject!: string;

  @Field(() => TicketTypeEnum, { description: 'The kind of matter.' })
  @VisibleTo('customer')
  type!: Ticket['type'];

  @Field(() => String, { description: 'The first message: plain text, at most 20,000 characters.' })
  @VisibleTo('customer')
  body!: string;

  @Field(() => ID, { nullable: true, description: 'The order it is about, `so_…`.' })
  @VisibleTo('customer')
  salesOrderId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The number of the order’s line it is about.' })
  @VisibleTo('customer')
  salesOrderLineNumber?: number | null;

  @Field(() => ID, { nullable: true, description: 'The item it is about, `item_…`; that of the line when left out. Customers name one that they have ordered.' })
  @VisibleTo('customer')
  itemId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Files that you uploaded and have not sent yet, `file_…`; at most 10.' })
  @VisibleTo('customer')
  attachmentIds?: string[] | null;

  @Field(() => TicketSeverityEnum, { nullable: true, description: 'How much it touches. With `urgency` it gives the priority.' })
  @VisibleTo('customer')
  impact?: TicketSeverity | null;

  @Field(() => TicketSeverityEnum, { nullable: true, description: 'How soon it matters. With `impact` it gives the priority.' })
  @VisibleTo('customer')
  urgency?: TicketSeverity | null;

  @Field(() => [TicketFieldValueInput], {
    nullable: true,
    description: 'What is answered to the fields of the type: `ticketFields`. Customers must answer those that are required; staff may leave them out.',
  })
  @VisibleTo('customer')
  fieldValues?: TicketFieldValueInput[] | null;

  @Field(() => ID, { nullable: true, description: 'For which customer, `cus_…`. Staff must say so.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Which of the customer’s people asks, `acc_…`; the company as such when left out. They are told, and rate the answer. For staff.' })
  requesterId?: string | null;

  @Field(() => TicketPriorityEnum, { nullable: true, description: 'How soon it wants an answer; what impact and urgency give when left out, or NORMAL.' })
  priority?: Ticket['priority'] | null;

  @Field(() => String, { nullable: true, description: 'Why the priority is another than impact and urgency give: then it is needed. At most 500 characters.' })
  priorityReason?: string | null;
}

@InputType({ description: 'Which ticket to act on.' })
export class TicketActionInput {
  @Field(() => ID, { description: 'Id of the ticket, `tkt_…`.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.' })
  lockVersion?: number | null;
}

@InputType({ description: 'Which ticket the viewer has read.' })
export class TicketMarkReadInput {
  @Field(() => ID, { description: 'Id of the ticket, `tkt_…`.' })
  @VisibleTo('customer')
  id!: string;
}

@InputType({ description: 'Which ticket is answered.' })
export class TicketResolveInput extends TicketActionInput {}

@InputType({ description: 'A message to a ticket.' })
export class TicketReplyInput extends TicketActionInput {
  @Field(() => String, { description: 'Plain text, at most 20,000 characters.' })
  @VisibleTo('customer')
  body!: string;

  @Field(() => [ID], { nullable: true, description: 'Files that you uploaded and have not sent yet, `file_…`; at most 10.' })
  @VisibleTo('customer')
  attachmentIds?: string[] | null;

  @Field(() => MessageVisibilityEnum, { nullable: true, description: 'Whether the customer sees it; PUBLIC when left out.' })
  visibility?: TicketMessage['visibility'] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the message asks the customer something: the ticket then waits for them.' })
  waitForCustomer?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Accounts of people who are called by name, `acc_…`, as `ticketPeople` gives them: staff in an internal note, else the customer’s. They are told and watch from then on.',
  })
  @VisibleTo('customer')
  mentionIds?: string[] | null;
}

@InputType({ description: 'Which mail of a stranger counts as the customer’s.' })
export class TicketMailAdmitInput extends TicketActionInput {
  @Field(() => ID, { description: 'A message of the ticket that is `fromStranger`, `msg_…`. `TAKEN` when it counts already.' })
  messageId!: string;
}

@InputType({ description: 'Who gets a ticket: an agent, a team, or an agent for a team; one of the two has to be said.' })
export class TicketAssignInput extends TicketActionInput {
  @Field(() => ID, { nullable: true, description: 'Id of the account of a member of staff who may reply, `acc_…`. When left out, whoever of the team has least to do gets it in a moment.' })
  assigneeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The team that it is for from now on, `team_…`; the one it has when left out.' })
  teamId?: string | null;
}

@InputType({ description: 'What changes about a ticket. What is left out stays.' })
export class TicketUpdateInput extends TicketActionInput {
  @Field(() => String, { nullable: true, description: 'What it is about; at most 200 characters.' })
  subject?: string | null;

  @Field(() => TicketTypeEnum, { nullable: true, description: 'The kind of matter.' })
  type?: Ticket['type'] | null;

  @Field(() => TicketPriorityEnum, { nullable: true, description: 'How soon it wants an answer.' })
  priority?: Ticket['priority'] | null;

  @Field(() => TicketSeverityEnum, { nullable: true, description: 'How much it touches. With `urgency` it gives the priority.' })
  impact?: TicketSeverity | null;

  @Field(() => TicketSeverityEnum, { nullable: true, description: 'How soon it matters. With `impact` it gives the priority.' })
  urgency?: TicketSeverity | null;

  @Field(() => String, { nullable: true, description: 'Why the priority is another than impact and urgency give: then it is needed. At most 500 characters.' })
  priorityReason?: string | null;

  @Field(() => ID, { nullable: true, description: 'The order it is about, `so_…`, of the same customer; null when it is about none.' })
  salesOrderId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The number of the order’s line it is about; with `salesOrderId` only, without which it stays as it is.' })
  salesOrderLineNumber?: number | null;

  @Field(() => ID, { nullable: true, description: 'The item it is about, `item_…`; that of the line when left out with a line; null when it is about none.' })
  itemId?: string | null;

  @Field(() => [TicketFieldValueInput], { nullable: true, description: 'What is answered to fields of the type; other answers stay. Answers to a former type are dropped.' })
  fieldValues?: TicketFieldValueInput[] | null;

  @Field(() => [String], { nullable: true, description: 'All its tags, at most 20 of at most 40 characters each; they replace those it has.' })
  tags?: string[] | null;
}
