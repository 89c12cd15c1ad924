import { type RawBuilder, sql } from 'kysely';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { askingFor } from '../../graphql/read/asking.js';
import { boundedCount } from '../../graphql/read/bounded-count.js';
import { runRead } from '../../graphql/read/run.js';
import { isLate, isUnderWay, SalesOrder } from '../sales/index.js';
import { isOpen, isToBeRated, waitsForViewer } from './ticket.conditions.js';
import { Ticket } from './ticket.entity.js';

@ObjectType({ description: 'What waits for a customer. Counts stop at 1,000.' })
export class CustomerToDo {
  @Field(() => Int, { description: 'Tickets with a question or an unread reply: `tickets(filter: { waitingForMe: true })`.' })
  @VisibleTo('customer')
  ticketsWithReply!: number;

  @Field(() => Int, { description: 'Resolved tickets of which you are asked how content you are: `tickets(filter: { toBeRatedByMe: true })`.' })
  @VisibleTo('customer')
  ticketsToRate!: number;

  @Field(() => Int, { description: 'Tickets that are not resolved.' })
  @VisibleTo('customer')
  openTickets!: number;

  @Field(() => Int, { description: 'Orders that are confirmed, in fulfilment or partially shipped.' })
  @VisibleTo('customer')
  ordersInFulfilment!: number;

  @Field(() => Int, { description: 'Of those in fulfilment, the ones that are late.' })
  @VisibleTo('customer')
  ordersLate!: number;
}

@Resolver()
export class CustomerToDoQueryResolver {
  @Query(() => CustomerToDo, { description: 'What waits for you as a customer.' })
  @VisibleTo('customer')
  @Requires('ticket:read')
  async customerToDo(@Ctx() context: RequestContext): Promise<CustomerToDo> {
    const [counts] = await runRead<CustomerToDo>(context, countToDo(context));
    return counts!;
  }
}

function countToDo(context: RequestContext): RawBuilder<CustomerToDo> {
  const { em } = context;
  const asking = askingFor(context.audience);
  return sql<CustomerToDo>`select
    ${boundedCount(em, Ticket, (column) => waitsForViewer(column, asking))} as "ticketsWithReply",
    ${boundedCount(em, Ticket, (column) => isToBeRated(column, asking))} as "ticketsToRate",
    ${boundedCount(em, Ticket, isOpen)} as "openTickets",
    ${boundedCount(em, SalesOrder, (column) => sql`${isUnderWay(column)} and ${isLate(column, asking)}`)} as "ordersLate",
    ${boundedCount(em, SalesOrder, isUnderWay)} as "ordersInFulfilment"`;
}
