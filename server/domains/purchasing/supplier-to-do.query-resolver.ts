import { type RawBuilder, sql } from 'kysely';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { askingFor } from '../../graphql/read/asking.js';
import { boundedCount } from '../../graphql/read/bounded-count.js';
import { runRead } from '../../graphql/read/run.js';
import { answerIsOverdue, asksForChange, awaitsDecision, hasUnreadComments, isLate, needsAnswer } from './purchase-order.conditions.js';
import { PurchaseOrder } from './purchase-order.entity.js';

@ObjectType({ description: 'What waits for a supplier. Counts stop at 1,000.' })
export class SupplierToDo {
  @Field(() => Int, { description: 'Orders that ask for an answer: `purchaseOrders(filter: { needsAnswer: true })`.' })
  @VisibleTo('supplier')
  ordersToAnswer!: number;

  @Field(() => Int, { description: 'Of those, the ones whose answer is overdue.' })
  @VisibleTo('supplier')
  ordersOverdue!: number;

  @Field(() => Int, { description: 'Of those, the ones that the buyer wants to change or call off: `purchaseOrders(filter: { openChange: true })`.' })
  @VisibleTo('supplier')
  changesToAnswer!: number;

  @Field(() => Int, { description: 'Orders with comments of the buyer that nobody of you has read: `purchaseOrders(filter: { unreadComments: true })`.' })
  @VisibleTo('supplier')
  ordersCommented!: number;

  @Field(() => Int, { description: 'Orders whose answer waits for the buyer.' })
  @VisibleTo('supplier')
  proposalsPending!: number;

  @Field(() => Int, { description: 'Orders whose day has passed and that have not fully arrived.' })
  @VisibleTo('supplier')
  ordersLate!: number;
}

@Resolver()
export class SupplierToDoQueryResolver {
  @Query(() => SupplierToDo, { description: 'What waits for you as a supplier.' })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:read')
  async supplierToDo(@Ctx() context: RequestContext): Promise<SupplierToDo> {
    const [counts] = await runRead<SupplierToDo>(context, countToDo(context));
    return counts!;
  }
}

function countToDo(context: RequestContext): RawBuilder<unknown> {
  const { em } = context;
  const asking = askingFor(context.audience);
  return sql`select
    ${boundedCount(em, PurchaseOrder, needsAnswer)} as "ordersToAnswer",
    ${boundedCount(em, PurchaseOrder, (column) => answerIsOverdue(column, asking))} as "ordersOverdue",
    ${boundedCount(em, PurchaseOrder, asksForChange)} as "changesToAnswer",
    ${boundedCount(em, PurchaseOrder, (column) => hasUnreadComments(column, asking))} as "ordersCommented",
    ${boundedCount(em, PurchaseOrder, awaitsDecision)} as "proposalsPending",
    ${boundedCount(em, PurchaseOrder, (column) => isLate(column, asking))} as "ordersLate"`;
}
