import { sql } from 'kysely';
import { Args, Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node, PageOfList } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toPublicId } from '../../graphql/ids.js';
import { BySql, compiled, ComputedFrom, ConnectionTo, RecordOf, RecordsHolding } from '../../graphql/read/annotations.js';
import { DateTimeScalar, EmailAddressScalar } from '../../graphql/scalars/scalars.js';
import { ItemType } from '../catalog/index.js';
import { CustomerType } from '../customers/index.js';
import { accountIdPrefix } from '../identity/index.js';
import { SalesOrderLineType, SalesOrderType } from '../sales/index.js';
import { TicketFieldValueType, valuesOfFields } from './ticket-field-value.type.js';
import { TicketMessageConnection, ticketMessageList } from './ticket-message.type.js';
import { TicketLinkType } from './ticket-link.type.js';
import { AgentTeamType } from './assignment.types.js';
import { actionsOn } from './ticket-actions.js';
import { TicketLink } from './ticket-link.entity.js';
import { TicketWatcher } from './ticket-watcher.entity.js';
import { TicketWatcherType } from './ticket-watcher.type.js';
import { isUnread } from './ticket.conditions.js';
import { Ticket } from './ticket.entity.js';
import { MessageAuthorKindEnum, TicketActionEnum, TicketPriorityEnum, TicketSeverityEnum, TicketStatusEnum, TicketTypeEnum } from './ticket.enums.js';
import type { TicketAction } from './ticket.states.js';

@ObjectType('TicketAssignee', { description: 'The agent who has a ticket.' })
class AssigneeType {
  @Field(() => ID, { description: 'Id of their account, `acc_…`.' })
  id!: string;

  @Field(() => String, { description: 'Their name when they got it.' })
  name!: string;
}

@ObjectType('Ticket', { implements: Node, description: 'A customer’s question or trouble, with everything said about it.' })
@RecordOf(Ticket, 'tkt')
export class TicketType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: Ticket['lockVersion'];

  @Field(() => String, { description: 'The number people use, for example `T-2026-000123`.' })
  @VisibleTo('customer')
  number!: Ticket['number'];

  @Field(() => String, { description: 'What it is about, in a few words.' })
  @VisibleTo('customer')
  subject!: Ticket['subject'];

  @Field(() => TicketTypeEnum, { description: 'The kind of matter.' })
  @VisibleTo('customer')
  type!: Ticket['type'];

  @Field(() => TicketStatusEnum, { description: 'Whose turn it is.' })
  @VisibleTo('customer')
  status!: Ticket['status'];

  @Field(() => TicketPriorityEnum, { description: 'How soon it wants an answer.' })
  priority!: Ticket['priority'];

  @Field(() => TicketSeverityEnum, { nullable: true, description: 'How much it touches; null while nobody has judged.' })
  @VisibleTo('customer')
  impact!: Ticket['impact'];

  @Field(() => TicketSeverityEnum, { nullable: true, description: 'How soon it matters; null while nobody has judged.' })
  @VisibleTo('customer')
  urgency!: Ticket['urgency'];

  @Field(() => String, { nullable: true, description: 'Why the priority is another than impact and urgency give.' })
  priorityReason!: Ticket['priorityReason'];

  @Field(() => [TicketFieldValueType], { description: 'What was answered to the fields of its type, in their order.' })
  @VisibleTo('customer')
  @BySql(valuesOfFields)
  fieldValues!: TicketFieldValueType[];

  @Field(() => CustomerType, { description: 'Whose ticket it is.' })
  @VisibleTo('customer')
  customer!: CustomerType;

  @Field(() => String, { description: 'Who asked.' })
  @VisibleTo('customer')
  requesterName!: Ticket['requesterName'];

  @Field(() => ID, { nullable: true, description: 'The account of who asked, `acc_…`; null when they have none, or nobody in particular did.' })
  @ComputedFrom('requesterId')
  requesterAccount(): string | null {
    return this.requesterId ? toPublicId(accountIdPrefix, this.requesterId) : null;
  }

  @Field(() => EmailAddressScalar, { nullable: true, description: 'Where who asked is written to; null when nobody in particular did.' })
  @BySql((column) => sql`coalesce(${column('requesterEmail')}, (select email from account where id = ${column('requesterId')}))`)
  requesterEmail!: string | null;

  @Field(() => SalesOrderType, { nullable: true, description: 'The order it is about.' })
  @VisibleTo('customer')
  salesOrder!: SalesOrderType | null;

  @Field(() => SalesOrderLineType, { nullable: true, description: 'The line of the order it is about.' })
  @VisibleTo('customer')
  salesOrderLine!: SalesOrderLineType | null;

  @Field(() => ItemType, { nullable: true, description: 'The item it is about: that of the line, or one without an order.' })
  @VisibleTo('customer')
  item!: ItemType | null;

  @Field(() => AssigneeType, { nullable: true, description: 'The agent who has it; null when nobody has.' })
  @ComputedFrom('assigneeId', 'assigneeName')
  assignee(): AssigneeType | null {
    return this.assigneeId ? { id: toPublicId(accountIdPrefix, this.assigneeId), name: this.assigneeName! } : null;
  }

  private readonly assigneeId!: Ticket['assigneeId'];

  @Field(() => String, { nullable: true, description: 'The agent who has it.' })
  @VisibleTo('customer')
  assigneeName!: Ticket['assigneeName'];

  @Field(() => AgentTeamType, { nullable: true, description: 'The team that it is for.' })
  team!: AgentTeamType | null;

  @Field(() => [String], { description: 'Words by which staff find it again.' })
  tags!: Ticket['tags'];

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  @VisibleTo('customer')
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When the newest public message was written.' })
  @VisibleTo('customer')
  lastMessageAt!: string;

  @Field(() => MessageAuthorKindEnum, { description: 'Which side wrote the newest public message.' })
  @VisibleTo('customer')
  lastMessageBy!: Ticket['lastMessageBy'];

  @Field(() => Int, { description: 'How many public messages it has.' })
  @VisibleTo('customer')
  messageCount!: Ticket['messageCount'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was resolved; null while it is not.' })
  @VisibleTo('customer')
  resolvedAt!: string | null;

  @Field(() => Boolean, { description: 'Whether the newest public message is from the other side and nobody on yours has seen it.' })
  @VisibleTo('customer')
  @BySql(isUnread)
  unread!: boolean;

  @Field(() => TicketMessageConnection, { description: 'What was said, oldest first; `last` gives the newest.' })
  @VisibleTo('customer')
  @ConnectionTo(ticketMessageList, 'ticket')
  messages(@Args(() => PageOfList) _page: PageOfList): object {
    return compiled();
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed or merged; from then on nothing about it changes.' })
  @VisibleTo('customer')
  closedAt!: string | null;

  @Field(() => TicketType, { nullable: true, description: 'The ticket in which it goes on: it was merged into that.' })
  @VisibleTo('customer')
  mergedInto!: TicketType | null;

  @Field(() => [TicketType], { description: 'The tickets that were merged into this one.' })
  @VisibleTo('customer')
  @RecordsHolding(Ticket, 'mergedInto')
  merged!: TicketType[];

  @Field(() => TicketType, { nullable: true, description: 'The ticket from which it was split, or that had ended when the customer wrote again.' })
  @VisibleTo('customer')
  follows!: TicketType | null;

  @Field(() => [TicketType], { description: 'The tickets that were split from it, or opened by writing to it after its end.' })
  @VisibleTo('customer')
  @RecordsHolding(Ticket, 'follows')
  followedBy!: TicketType[];

  @Field(() => [TicketLinkType], { description: 'What it has to do with other tickets, as said of this one.' })
  @RecordsHolding(TicketLink, 'ticket')
  links!: TicketLinkType[];

  @Field(() => [TicketLinkType], { description: 'What other tickets have to do with it, as said of those.' })
  @RecordsHolding(TicketLink, 'other')
  linkedFrom!: TicketLinkType[];

  @Field(() => [TicketWatcherType], { description: 'Who is told of what is written, besides who asked and the agent. Customers are shown their own people.' })
  @VisibleTo('customer')
  @RecordsHolding(TicketWatcher, 'ticket')
  watchers!: TicketWatcherType[];

  @Field(() => Int, { nullable: true, description: 'How content who asked was with the answer: 1, not at all, to 5, very. Null while they have not said.' })
  @VisibleTo('customer')
  rating!: Ticket['rating'];

  @Field(() => String, { nullable: true, description: 'What they said with it.' })
  @VisibleTo('customer')
  ratingComment!: Ticket['ratingComment'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they said so; from then on nothing about the ticket changes.' })
  @VisibleTo('customer')
  ratedAt!: string | null;

  @Field(() => [TicketActionEnum], { description: 'What you can do with it now.' })
  @VisibleTo('customer')
  @ComputedFrom('status', 'rating', 'requesterId')
  availableActions(@Ctx() context: SignedInContext): TicketAction[] {
    return actionsOn(this, context.principal);
  }

  readonly requesterId!: Ticket['requesterId'];
}

export const TicketConnection = connectionOf('Ticket', () => TicketType);
