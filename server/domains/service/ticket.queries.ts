import { sql } from 'kysely';
import { Field, ID, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { contains, holds, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { accountIdPrefix } from '../identity/index.js';
import { isAskedBy, isToBeRated, isUnread, isWatched, waitsForViewer } from './ticket.conditions.js';
import { Ticket } from './ticket.entity.js';
import { TicketPriorityEnum, TicketStatusEnum, TicketTypeEnum } from './ticket.enums.js';

@InputType({ description: 'Which tickets to list; every given part must hold.' })
export class TicketFilter {
  @Field(() => String, { nullable: true, description: 'Part of the number, subject or requester’s name, in any script.' })
  @VisibleTo('customer')
  search?: string | null;

  @Field(() => [TicketStatusEnum], { nullable: true, description: 'One of these states.' })
  @VisibleTo('customer')
  status?: Ticket['status'][] | null;

  @Field(() => [TicketTypeEnum], { nullable: true, description: 'One of these kinds.' })
  @VisibleTo('customer')
  type?: Ticket['type'][] | null;

  @Field(() => ID, { nullable: true, description: 'Tickets about this order, `so_…`.' })
  @VisibleTo('customer')
  salesOrderId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Tickets about this item, `item_…`.' })
  @VisibleTo('customer')
  itemId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is your turn. For customers: a question to you or an unread reply. For staff: new or open, and yours or nobody’s.',
  })
  @VisibleTo('customer')
  waitingForMe?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the newest public message is from the other side and nobody on yours has seen it.' })
  @VisibleTo('customer')
  unread?: boolean | null;

  @Field(() => [TicketPriorityEnum], { nullable: true, description: 'One of these priorities.' })
  priority?: Ticket['priority'][] | null;

  @Field(() => ID, { nullable: true, description: 'Tickets of this customer, `cus_…`.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Tickets that somebody asked for, by the id of the account, `acc_…`.' })
  requesterId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Tickets that this agent has, by the id of the account, `acc_…`.' })
  assigneeId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Opened at this moment or later.' })
  openedFrom?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Opened before this moment.' })
  openedBefore?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether nobody has them.' })
  unassigned?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Tickets for this team, `team_…`.' })
  teamId?: string | null;

  @Field(() => [String], { nullable: true, description: 'With one of these tags.' })
  tag?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether you opened them, or somebody else.' })
  @VisibleTo('customer')
  askedByMe?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether you watch them.' })
  @VisibleTo('customer')
  watchedByMe?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether who asked has said how content they are.' })
  @VisibleTo('customer')
  rated?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether you asked, it is resolved but not closed yet, and you have not said how content you are.' })
  @VisibleTo('customer')
  toBeRatedByMe?: boolean | null;
}

const TicketOrderField = defineEnum({
  name: 'TicketOrderField',
  description: 'What a list of tickets can be sorted by.',
  values: {
    LAST_MESSAGE_AT: 'When the newest public message was written.',
    CREATED_AT: 'When it was opened.',
    NUMBER: 'The ticket’s number.',
  },
  visibleTo: ['customer'],
});

const TicketOrder = orderInput('Ticket', TicketOrderField, ['customer']);

export const ticketList = defineList<TicketFilter>({
  entity: Ticket,
  conditions: (filter, column, asking) => [
    contains(column('searchText'), filter.search),
    isOneOf(column('status'), filter.status),
    isOneOf(column('type'), filter.type),
    isOneOf(column('priority'), filter.priority),
    isRecord(column('salesOrder'), 'so', filter.salesOrderId),
    isRecord(column('item'), 'item', filter.itemId),
    holds(waitsForViewer(column, asking), filter.waitingForMe),
    holds(isUnread(column, asking), filter.unread),
    isRecord(column('customer'), 'cus', filter.customerId),
    isRecord(column('requesterId'), accountIdPrefix, filter.requesterId),
    isRecord(column('assigneeId'), accountIdPrefix, filter.assigneeId),
    filter.openedFrom ? sql`${column('createdAt')} >= ${filter.openedFrom}::timestamptz` : undefined,
    filter.openedBefore ? sql`${column('createdAt')} < ${filter.openedBefore}::timestamptz` : undefined,
    holds(sql`${column('assigneeId')} is null`, filter.unassigned),
    isRecord(column('team'), 'team', filter.teamId),
    filter.tag ? sql`${column('tags')} && ${[...filter.tag]}::text[]` : undefined,
    holds(isAskedBy(column, asking), filter.askedByMe),
    holds(isWatched(column, asking), filter.watchedByMe),
    holds(sql`${column('ratedAt')} is not null`, filter.rated),
    holds(isToBeRated(column, asking), filter.toBeRatedByMe),
  ],
  orders: { LAST_MESSAGE_AT: 'lastMessageAt', CREATED_AT: 'createdAt', NUMBER: 'number' },
  defaultOrder: { field: 'LAST_MESSAGE_AT', direction: 'DESC' },
});

/** Those of the agent who asks. */
export const myTicketList = defineList<TicketFilter>({
  ...ticketList,
  conditions: (filter, column, asking) => [...ticketList.conditions(filter, column, asking), sql`${column('assigneeId')} = ${asking.accountId}`],
});

export const TicketsArguments = listArguments(TicketFilter, TicketOrder);
