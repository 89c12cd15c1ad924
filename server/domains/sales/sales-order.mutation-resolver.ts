import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { Payload } from '../../graphql/user-error.js';
import { confirmSalesOrder } from './confirm-sales-order.js';
import { createSalesOrder } from './create-sales-order.js';
import { deliverSalesOrder } from './deliver-sales-order.js';
import { promiseSalesOrder } from './promise-sales-order.js';
import {
  SalesOrderActionInput,
  SalesOrderCreateInput,
  SalesOrderDeliverInput,
  SalesOrderPromiseInput,
  SalesOrderShipInput,
  SalesOrderStopInput,
} from './sales-order.input.js';
import { SalesOrderType } from './sales-order.type.js';
import { shipSalesOrder } from './ship-sales-order.js';
import { startFulfilment } from './start-fulfilment.js';
import { cancelSalesOrder, closeSalesOrder, holdSalesOrder, releaseSalesOrder } from './stop-sales-order.js';

@ObjectType({ description: 'A sales order after a change.' })
class SalesOrderPayload extends Payload {
  @Field(() => SalesOrderType, { nullable: true, description: 'The order as it is now; null when the change was refused.' })
  salesOrder?: SalesOrderType | null;
}

@Resolver()
export class SalesOrderMutationResolver {
  @Mutation(() => SalesOrderPayload, { description: 'Writes a draft; the customer does not see it before it is confirmed.' })
  @Requires('salesOrder:write')
  salesOrderCreate(@Ctx() context: SignedInContext, @Arg('input', () => SalesOrderCreateInput, { description: 'The draft.' }) input: SalesOrderCreateInput) {
    return settle(() => createSalesOrder(context, input));
  }

  @Mutation(() => SalesOrderPayload, { description: 'Accepts a draft: from now on the customer sees it.' })
  @Requires('salesOrder:write')
  salesOrderConfirm(@Ctx() context: SignedInContext, @Arg('input', () => SalesOrderActionInput, { description: 'The order.' }) input: SalesOrderActionInput) {
    return settle(() => confirmSalesOrder(context, input));
  }

  @Mutation(() => SalesOrderPayload, { description: 'Promises a delivery day, or another one, for what has not left yet.' })
  @Requires('salesOrder:write')
  salesOrderPromise(@Ctx() context: SignedInContext, @Arg('input', () => SalesOrderPromiseInput, { description: 'The day.' }) input: SalesOrderPromiseInput) {
    return settle(() => promiseSalesOrder(context, input));
  }

  @Mutation(() => SalesOrderPayload, { description: 'Notes that work on it began.' })
  @Requires('salesOrder:fulfil')
  salesOrderStartFulfilment(@Ctx() context: SignedInContext, @Arg('input', () => SalesOrderActionInput, { description: 'The order.' }) input: SalesOrderActionInput) {
    return settle(() => startFulfilment(context, input));
  }

  @Mutation(() => SalesOrderPayload, { description: 'Notes that all of it, or a part, has left.' })
  @Requires('salesOrder:fulfil')
  salesOrderShip(@Ctx() context: SignedInContext, @Arg('input', () => SalesOrderShipInput, { description: 'What leaves.' }) input: SalesOrderShipInput) {
    return settle(() => shipSalesOrder(context, input));
  }

  @Mutation(() => SalesOrderPayload, { description: 'Notes that it arrived.' })
  @Requires('salesOrder:fulfil')
  salesOrderDeliver(@Ctx() context: SignedInContext, @Arg('input', () => SalesOrderDeliverInput, { description: 'The day.' }) input: SalesOrderDeliverInput) {
    return settle(() => deliverSalesOrder(context, input));
  }

  @Mutation(() => SalesOrderPayload, { description: 'Stops an order for a while.' })
  @Requires('salesOrder:write')
  salesOrderHold(@Ctx() context: SignedInContext, @Arg('input', () => SalesOrderStopInput, { description: 'The order.' }) input: SalesOrderStopInput) {
    return settle(() => holdSalesOrder(context, input));
  }

  @Mutation(() => SalesOrderPayload, { description: 'Lets an order on hold go on.' })
  @Requires('salesOrder:write')
  salesOrderRelease(@Ctx() context: SignedInContext, @Arg('input', () => SalesOrderStopInput, { description: 'The order.' }) input: SalesOrderStopInput) {
    return settle(() => releaseSalesOrder(context, input));
  }

  @Mutation(() => SalesOrderPayload, { description: 'Calls an order off.' })
  @Requires('salesOrder:write')
  salesOrderCancel(@Ctx() context: SignedInContext, @Arg('input', () => SalesOrderStopInput, { description: 'The order.' }) input: SalesOrderStopInput) {
    return settle(() => cancelSalesOrder(context, input));
  }

  @Mutation(() => SalesOrderPayload, { description: 'Declares a delivered order done.' })
  @Requires('salesOrder:write')
  salesOrderClose(@Ctx() context: SignedInContext, @Arg('input', () => SalesOrderStopInput, { description: 'The order.' }) input: SalesOrderStopInput) {
    return settle(() => closeSalesOrder(context, input));
  }
}
