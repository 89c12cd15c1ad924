import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { myTicketList, ticketList, TicketsArguments } from './ticket.queries.js';
import { TicketConnection, TicketType } from './ticket.type.js';

@Resolver()
export class TicketQueryResolver {
  @Query(() => TicketConnection, { description: 'The tickets you may see. Those with the newest message first unless `orderBy` says otherwise.' })
  @VisibleTo('customer')
  @Requires('ticket:read')
  tickets(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => TicketsArguments) page: object) {
    return readConnection(context, info, ticketList, page);
  }

  @Query(() => TicketConnection, { description: 'The tickets that you have as an agent. Those with the newest message first unless `orderBy` says otherwise.' })
  @Requires('ticket:reply')
  myTickets(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => TicketsArguments) page: object) {
    return readConnection(context, info, myTicketList, page);
  }

  @Query(() => TicketType, { description: 'One ticket. `NOT_FOUND` when there is none that you may see.' })
  @VisibleTo('customer')
  @Requires('ticket:read')
  ticket(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the ticket, `tkt_…`.' }) id: string,
  ) {
    return readRecord(context, info, id);
  }
}
