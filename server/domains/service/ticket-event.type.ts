import { type RawBuilder, sql } from 'kysely';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { BySql, type ColumnReference, RecordOf } from '../../graphql/read/annotations.js';
import { defineList } from '../../graphql/read/list.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { TicketEvent } from './ticket-event.entity.js';
import { ticketEventKinds } from './ticket-event.kinds.js';
import { MessageAuthorKindEnum } from './ticket.enums.js';

const TicketEventKindEnum = defineEnum({
  name: 'TicketEventKind',
  description: 'What became of a ticket.',
  values: ticketEventKinds,
});

/** Of agents the account is kept, and their name is that of today. */
function valueOf(column: ColumnReference, property: 'previous' | 'current'): RawBuilder<string | null> {
  const value = column(property);
  return sql`case when ${column('kind')} = 'ASSIGNED' then (select name from account where id = ${value}::uuid) else ${value} end`;
}

@ObjectType('TicketEvent', { description: 'What became of a ticket at one moment. Never changes.' })
@RecordOf(TicketEvent, 'tkte')
class TicketEventType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  createdAt!: string;

  @Field(() => TicketEventKindEnum, { description: 'What happened.' })
  kind!: TicketEvent['kind'];

  @Field(() => String, { nullable: true, description: 'What it was before, as the kind says: a `TicketStatus`, `TicketPriority` or `TicketType`, the agent’s name, or what was said of two tickets.' })
  @BySql((column) => valueOf(column, 'previous'))
  previous!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is since.' })
  @BySql((column) => valueOf(column, 'current'))
  current!: string | null;

  @Field(() => MessageAuthorKindEnum, { description: 'Which side acted.' })
  actorSide!: TicketEvent['actorSide'];

  @Field(() => String, { nullable: true, description: 'Who acted; null when nobody did: a job, or the importer.' })
  @BySql((column) => sql`coalesce((select author_name from ticket_message where id = ${column('messageId')}), (select name from account where id = ${column('actorId')}))`)
  actorName!: string | null;
}

export const TicketEventConnection = connectionOf('TicketEvent', () => TicketEventType);

export const ticketEventList = defineList<object>({
  entity: TicketEvent,
  conditions: () => [],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
});
