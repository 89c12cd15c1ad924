import { Field, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { Payload } from '../../graphql/user-error.js';
import { PurchaseOrderResponseType } from './purchase-order-response.type.js';
import { PurchaseOrderType } from './purchase-order.type.js';

/** The payload of a mutation that changes an order, `<Name>Payload`. */
export function purchaseOrderPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A purchase order after a change.' })
  class OrderPayload extends Payload {
    @Field(() => PurchaseOrderType, { nullable: true, description: 'The order as it is now; null when the change was refused.' })
    @VisibleTo('supplier')
    purchaseOrder?: PurchaseOrderType | null;
  }
  return OrderPayload;
}

@ObjectType({ description: 'A purchase order after the supplier’s answer.' })
export class PurchaseOrderRespondPayload extends Payload {
  @Field(() => PurchaseOrderType, { nullable: true, description: 'The order as it is now; null when the answer was refused.' })
  @VisibleTo('supplier')
  purchaseOrder?: PurchaseOrderType | null;

  @Field(() => PurchaseOrderResponseType, { nullable: true, description: 'The answer as it was kept; null when it was refused.' })
  @VisibleTo('supplier')
  response?: PurchaseOrderResponseType | null;
}
