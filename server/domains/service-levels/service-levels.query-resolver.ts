import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import { PageOfList } from '../../graphql/connections.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection } from '../../graphql/read.js';
import { defineList } from '../../graphql/read/list.js';
import { ServiceCalendar } from './service-calendar.entity.js';
import { ServiceCalendarConnection } from './service-calendar.type.js';
import { ServiceLevelFigure, serviceLevelFigures } from './service-level-figures.js';
import { ServiceLevelPolicy } from './service-level-policy.entity.js';
import { ServiceLevelPolicyConnection } from './service-level-policy.type.js';
import { TicketQueueArguments, ticketQueueList } from './ticket-queue.queries.js';
import { TicketServiceLevelConnection } from './ticket-service-level.type.js';

const [calendarList, policyList] = [ServiceCalendar, ServiceLevelPolicy].map((entity) =>
  defineList<null>({ entity, conditions: () => [], orders: { CREATED_AT: 'createdAt' }, defaultOrder: { field: 'CREATED_AT', direction: 'ASC' } }),
) as [ReturnType<typeof defineList<null>>, ReturnType<typeof defineList<null>>];

@Resolver()
export class ServiceLevelsQueryResolver {
  @Query(() => TicketServiceLevelConnection, { description: 'The open tickets, what is due first, or was, at the top; what waits for somebody else or is promised nothing comes last.' })
  @Requires('ticket:read')
  ticketQueue(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => TicketQueueArguments) page: object) {
    return readConnection(context, info, ticketQueueList, page);
  }

  @Query(() => [ServiceLevelFigure], { description: 'How promises were kept, by policy and by the month in which tickets were opened, the newest month first.' })
  @Requires('ticket:read')
  serviceLevelFigures(
    @Ctx() context: RequestContext,
    @Arg('months', () => Int, { defaultValue: 12, description: 'How many months back from this one, 1 to 24.' }) months: number,
  ): Promise<ServiceLevelFigure[]> {
    return serviceLevelFigures(context, months);
  }

  @Query(() => ServiceCalendarConnection, { description: 'When service is given, and when customers do not work; oldest first.' })
  @Requires('ticket:read')
  serviceCalendars(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => PageOfList) page: object) {
    return readConnection(context, info, calendarList, page);
  }

  @Query(() => ServiceLevelPolicyConnection, { description: 'What is promised for which tickets, with all that was promised before; oldest first.' })
  @Requires('ticket:read')
  serviceLevelPolicies(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => PageOfList) page: object) {
    return readConnection(context, info, policyList, page);
  }
}
