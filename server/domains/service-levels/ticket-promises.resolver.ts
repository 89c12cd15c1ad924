import { type RawBuilder, sql } from 'kysely';
import { FieldResolver, Resolver } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { BySql, type ColumnReference, compiled, RecordHolding } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { TicketType } from '../service/index.js';
import { TicketServiceLevel } from './ticket-service-level.entity.js';
import { TicketServiceLevelType } from './ticket-service-level.type.js';

/** Tickets know nothing of service levels; what there is to say of them is added here. */
@Resolver(() => TicketType)
export class TicketPromisesResolver {
  @FieldResolver(() => TicketServiceLevelType, { nullable: true, description: 'How it keeps what is promised for it; null in the moment before that is calculated first.' })
  @RecordHolding(TicketServiceLevel, 'ticket')
  serviceLevel(): TicketServiceLevelType | null {
    return compiled();
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'By when you are answered, if that is promised; null when you are not waiting for an answer.' })
  @VisibleTo('customer')
  @BySql((column) => promised(column, sql`case when first_response_met_at is null and first_response_due_at is not null then first_response_due_at
    when next_response_met_at is null then next_response_due_at end`))
  promisedResponseAt(): string | null {
    return compiled();
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'By when it is to be resolved, if that is promised; null once it is, and while you have been asked something.' })
  @VisibleTo('customer')
  @BySql((column) => promised(column, sql`case when resolution_met_at is null then resolution_due_at end`))
  promisedResolutionAt(): string | null {
    return compiled();
  }
}

/** Where the policy lets customers know. */
function promised(column: ColumnReference, moment: RawBuilder<unknown>): RawBuilder<string | null> {
  return sql`(select to_char((${moment}) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from ticket_service_level where ticket_id = ${column('id')} and promised)`;
}
