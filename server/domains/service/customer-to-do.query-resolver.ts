import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { CountOf } from '../../graphql/read/annotations.js';
import { readTally } from '../../graphql/read.js';
import { isLateUnderWay, isUnderWay, SalesOrder } from '../sales/index.js';
import { isOpen, isToBeRated, waitsForViewer } from './ticket.conditions.js';
import { Ticket } from './ticket.entity.js';

@ObjectType({ description: 'What waits for a customer. Counts stop at 1,000.' })
export class CustomerToDo {
  @Field(() => Int, { description: 'Tickets with a question or an unread reply: `tickets(filter: { waitingForMe: true })`.' })
  @VisibleTo('customer')
  @CountOf(Ticket, waitsForViewer)
  ticketsWithReply!: number;

  @Field(() => Int, { description: 'Resolved tickets of which you are asked how content you are: `tickets(filter: { toBeRatedByMe: true })`.' })
  @VisibleTo('customer')
  @CountOf(Ticket, isToBeRated)
  ticketsToRate!: number;

  @Field(() => Int, { description: 'Tickets that are not resolved.' })
  @VisibleTo('customer')
  @CountOf(Ticket, isOpen)
  openTickets!: number;

  @Field(() => Int, { description: 'Orders that are confirmed, in fulfilment or partially shipped.' })
  @VisibleTo('customer')
  @CountOf(SalesOrder, isUnderWay)
  ordersInFulfilment!: number;

  @Field(() => Int, { description: 'Of those in fulfilment, the ones that are late.' })
  @VisibleTo('customer')
  @CountOf(SalesOrder, isLateUnderWay)
  ordersLate!: number;
}

@Resolver()
export class CustomerToDoQueryResolver {
  @Query(() => CustomerToDo, { description: 'What waits for you as a customer.' })
  @VisibleTo('customer')
  @Requires('ticket:read')
  customerToDo(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return readTally(context, info);
  }
}
