import type { GraphQLResolveInfo } from 'graphql';
import { Resolver, Root, Subscription } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { followRecords } from '../../graphql/follow-records.js';
import { TicketServiceLevelType } from './ticket-service-level.type.js';

@Resolver()
export class TicketQueueSubscriptionResolver {
  @Subscription(() => TicketServiceLevelType, {
    description: 'What comes into the queue, moves in it or leaves it, each time that something else is due, time stands or goes on, somebody else gets the ticket, or it is resolved or opened again.',
    subscribe: ({ context, info }: { context: RequestContext; info: GraphQLResolveInfo }) => followRecords(context, info, ['ticket_service_level'], null),
  })
  @Requires('ticket:read')
  ticketQueueChanged(@Root() level: TicketServiceLevelType): TicketServiceLevelType {
    return level;
  }
}
