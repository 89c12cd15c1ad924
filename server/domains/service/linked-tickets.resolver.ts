import { Args, FieldResolver, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { compiled, ConnectionTo } from '../../graphql/read/annotations.js';
import { CustomerType } from '../customers/index.js';
import { SalesOrderType } from '../sales/index.js';
import { ticketList, TicketsArguments } from './ticket.queries.js';
import { TicketConnection } from './ticket.type.js';

/** Tickets know their customer and order; the ways back are added here, so that those need not know of tickets. */
@Resolver(() => CustomerType)
export class CustomerTicketsResolver {
  @FieldResolver(() => TicketConnection, { description: 'Its tickets. Those with the newest message first unless `orderBy` says otherwise.' })
  @VisibleTo('customer')
  @Requires('ticket:read')
  @ConnectionTo(ticketList, 'customer')
  tickets(@Args(() => TicketsArguments) _page: object) {
    return compiled();
  }
}

@Resolver(() => SalesOrderType)
export class SalesOrderTicketsResolver {
  @FieldResolver(() => TicketConnection, { description: 'The tickets about it. Those with the newest message first unless `orderBy` says otherwise.' })
  @VisibleTo('customer')
  @Requires('ticket:read')
  @ConnectionTo(ticketList, 'salesOrder')
  tickets(@Args(() => TicketsArguments) _page: object) {
    return compiled();
  }
}
