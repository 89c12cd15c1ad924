import { type RawBuilder, sql } from 'kysely';
import { Field, ID, InputType } from 'type-graphql';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { toUuid } from '../../graphql/ids.js';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import { holds, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { accountIdPrefix } from '../identity/index.js';
import { type Ticket, TicketPriorityEnum, TicketTypeEnum } from '../service/index.js';
import { ServiceTargetEnum } from './service-levels.enums.js';
import { isLate } from './ticket-service-level.conditions.js';
import { TicketServiceLevel } from './ticket-service-level.entity.js';

@InputType({ description: 'Which open tickets to list; every given part must hold.' })
class TicketQueueFilter {
  @Field(() => ID, { nullable: true, description: 'Tickets that this agent has, by the id of the account, `acc_…`.' })
  assigneeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether nobody has it.' })
  unassigned?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Tickets for this team, `team_…`.' })
  teamId?: string | null;

  @Field(() => [TicketPriorityEnum], { nullable: true, description: 'One of these priorities.' })
  priority?: Ticket['priority'][] | null;

  @Field(() => [TicketTypeEnum], { nullable: true, description: 'One of these kinds.' })
  type?: Ticket['type'][] | null;

  @Field(() => ID, { nullable: true, description: 'Tickets of this customer, `cus_…`.' })
  customerId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether what is due next is overdue.' })
  breached?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Something is due before then.' })
  dueBefore?: string | null;

  @Field(() => [ServiceTargetEnum], { nullable: true, description: 'One of these is due next.' })
  dueTarget?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its clocks stand because somebody has been asked something.' })
  paused?: boolean | null;
}

const TicketQueueOrderField = defineEnum({
  name: 'TicketQueueOrderField',
  description: 'What the queue can be sorted by.',
  values: { DUE_AT: 'When something is due next; what has no due time comes last.' },
});

const TicketQueueOrder = orderInput('TicketQueue', TicketQueueOrderField, []);

export const ticketQueueList = defineList<TicketQueueFilter>({
  entity: TicketServiceLevel,
  conditions: (filter, column, asking) => [
    sql`${column('open')}`,
    ofTicket(column, 'assignee_id', filter.assigneeId && sql`= ${toUuid(accountIdPrefix, filter.assigneeId)}::uuid`),
    holds(ofTicket(column, 'assignee_id', sql`is null`)!, filter.unassigned),
    ofTicket(column, 'team_id', filter.teamId && sql`= ${toUuid('team', filter.teamId)}::uuid`),
    ofTicket(column, 'priority', filter.priority && sql`= any(${[...filter.priority]}::text[])`),
    ofTicket(column, 'type', filter.type && sql`= any(${[...filter.type]}::text[])`),
    isRecord(column('customer'), 'cus', filter.customerId),
    holds(isLate(column, asking), filter.breached),
    filter.dueBefore ? sql`coalesce(${column('dueAt')}, 'infinity') < ${filter.dueBefore}::timestamptz` : undefined,
    isOneOf(column('dueTarget'), filter.dueTarget),
    holds(column('paused') as RawBuilder<boolean>, filter.paused),
  ],
  orders: { DUE_AT: 'dueAt' },
  defaultOrder: { field: 'DUE_AT', direction: 'ASC' },
});

/** A condition on a column of the ticket: by its key, so that the queue is still read in its order. */
function ofTicket(column: ColumnReference, name: 'assignee_id' | 'team_id' | 'priority' | 'type', condition: RawBuilder<unknown> | null | '' | undefined): RawBuilder<boolean> | undefined {
  return condition ? sql<boolean>`exists (select from ticket where ticket.id = ${column('ticket')} and ${sql.ref(`ticket.${name}`)} ${condition})` : undefined;
}

export const TicketQueueArguments = listArguments(TicketQueueFilter, TicketQueueOrder);
