import { Args, FieldResolver, Resolver } from 'type-graphql';
import { PageOfList } from '../../graphql/connections.js';
import { Requires } from '../../graphql/audience.js';
import { compiled, ConnectionTo } from '../../graphql/read/annotations.js';
import { CustomerType } from '../customers/index.js';
import { TicketMessageConnection, ticketMessageList } from '../service/index.js';
import { CustomerTimelineConnection } from './customer-timeline-entry.type.js';
import { CustomerTimelineArguments, customerTimelineList } from './customer-timeline.queries.js';

/** What there is to know of a customer in one place, for whoever speaks with them. */
@Resolver(() => CustomerType)
export class CustomerTimelineResolver {
  @FieldResolver(() => CustomerTimelineConnection, { description: 'Everything that happened with it: orders, shipments, tickets, messages, ratings, returns, consents. Newest first unless `orderBy` says otherwise.' })
  @Requires('ticket:read')
  @ConnectionTo(customerTimelineList, 'customer')
  timeline(@Args(() => CustomerTimelineArguments) _page: object) {
    return compiled();
  }

  @FieldResolver(() => TicketMessageConnection, { description: 'What was said in all of its tickets, internal notes too, oldest first; `last` gives the newest.' })
  @Requires('ticket:read')
  @ConnectionTo(ticketMessageList, 'customer')
  messages(@Args(() => PageOfList) _page: PageOfList): object {
    return compiled();
  }
}
