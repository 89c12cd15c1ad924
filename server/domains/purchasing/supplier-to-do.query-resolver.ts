import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { CountOf } from '../../graphql/read/annotations.js';
import { readTally } from '../../graphql/read.js';
import { answerIsOverdue, asksForChange, awaitsDecision, hasUnreadComments, isLate, needsAnswer } from './purchase-order.conditions.js';
import { PurchaseOrder } from './purchase-order.entity.js';

@ObjectType({ description: 'What waits for a supplier. Counts stop at 1,000.' })
export class SupplierToDo {
  @Field(() => Int, { description: 'Orders that ask for an answer: `purchaseOrders(filter: { needsAnswer: true })`.' })
  @VisibleTo('supplier')
  @CountOf(PurchaseOrder, needsAnswer)
  ordersToAnswer!: number;

  @Field(() => Int, { description: 'Of those, the ones whose answer is overdue.' })
  @VisibleTo('supplier')
  @CountOf(PurchaseOrder, answerIsOverdue)
  ordersOverdue!: number;

  @Field(() => Int, { description: 'Of those, the ones that the buyer wants to change or call off: `purchaseOrders(filter: { openChange: true })`.' })
  @VisibleTo('supplier')
  @CountOf(PurchaseOrder, asksForChange)
  changesToAnswer!: number;

  @Field(() => Int, { description: 'Orders with comments of the buyer that nobody of you has read: `purchaseOrders(filter: { unreadComments: true })`.' })
  @VisibleTo('supplier')
  @CountOf(PurchaseOrder, hasUnreadComments)
  ordersCommented!: number;

  @Field(() => Int, { description: 'Orders whose answer waits for the buyer.' })
  @VisibleTo('supplier')
  @CountOf(PurchaseOrder, awaitsDecision)
  proposalsPending!: number;

  @Field(() => Int, { description: 'Orders whose day has passed and that have not fully arrived.' })
  @VisibleTo('supplier')
  @CountOf(PurchaseOrder, isLate)
  ordersLate!: number;
}

@Resolver()
export class SupplierToDoQueryResolver {
  @Query(() => SupplierToDo, { description: 'What waits for you as a supplier.' })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:read')
  supplierToDo(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return readTally(context, info);
  }
}
