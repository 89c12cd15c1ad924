import type { GraphQLResolveInfo } from 'graphql';
import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { followRecords } from '../../graphql/follow-records.js';
import { TicketType } from './ticket.type.js';

@Resolver()
export class TicketSubscriptionResolver {
  @Subscription(() => TicketType, {
    description: 'A ticket that you may see, each time something about it changes or somebody writes.',
    subscribe: ({ context, args, info }: { context: RequestContext; args: { id?: string | null }; info: GraphQLResolveInfo }) =>
      followRecords(context, info, context.audience === 'staff' ? ['ticket', 'ticket_note'] : ['ticket'], args.id),
  })
  @VisibleTo('customer')
  @Requires('ticket:read')
  ticketChanged(
    @Root() ticket: TicketType,
    @Arg('id', () => ID, { nullable: true, description: 'Only this ticket, `tkt_…`; all when left out.' }) _id?: string | null,
  ): TicketType {
    return ticket;
  }
}
