import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { Payload } from '../../graphql/user-error.js';
import { PurchaseOrderType } from './purchase-order.type.js';

@InputType({ description: 'Which orders are confirmed as they were asked for.' })
export class PurchaseOrdersConfirmInput {
  @Field(() => [ID], { description: 'Ids of orders, `po_…`; 1 to 50, each once.' })
  @VisibleTo('supplier')
  ids!: string[];
}

@ObjectType('PurchaseOrdersConfirmResult', { description: 'What became of one of the orders.' })
export class PurchaseOrdersConfirmResult extends Payload {
  @Field(() => ID, { description: 'Id of the order, as it was given.' })
  @VisibleTo('supplier')
  orderId!: string;

  @Field(() => PurchaseOrderType, { nullable: true, description: 'The order as it is now; null when it was not confirmed.' })
  @VisibleTo('supplier')
  purchaseOrder?: PurchaseOrderType | null;
}

@ObjectType({ description: 'Orders after they were confirmed, each with its own refusals.' })
export class PurchaseOrdersConfirmPayload extends Payload {
  @Field(() => [PurchaseOrdersConfirmResult], { nullable: true, description: 'One for each order, as they were given; null when nothing was tried.' })
  @VisibleTo('supplier')
  results?: PurchaseOrdersConfirmResult[] | null;
}
