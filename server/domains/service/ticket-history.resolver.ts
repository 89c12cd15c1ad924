import { Args, FieldResolver, Resolver } from 'type-graphql';
import { PageOfList } from '../../graphql/connections.js';
import { compiled, ConnectionTo } from '../../graphql/read/annotations.js';
import { TicketEventConnection, ticketEventList } from './ticket-event.type.js';
import { TicketType } from './ticket.type.js';

@Resolver(() => TicketType)
export class TicketHistoryResolver {
  @FieldResolver(() => TicketEventConnection, { description: 'What became of it, oldest first; `last` gives the newest.' })
  @ConnectionTo(ticketEventList, 'ticket')
  history(@Args(() => PageOfList) _page: PageOfList): object {
    return compiled();
  }
}
