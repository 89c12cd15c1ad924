import { Field, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { Payload } from '../../graphql/user-error.js';
import { GoodsReceiptType } from './goods-receipt.type.js';
import { ShipmentType } from './shipment.type.js';

/** The payload of a mutation that changes a shipment, `<Name>Payload`. */
export function shipmentPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A shipment after a change.' })
  class ShipmentPayload extends Payload {
    @Field(() => ShipmentType, { nullable: true, description: 'The shipment as it is now; null when the change was refused.' })
    @VisibleTo('supplier')
    shipment?: ShipmentType | null;
  }
  return ShipmentPayload;
}

/** The payload of a mutation that posts a receipt, `<Name>Payload`. */
export function goodsReceiptPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A receipt as it was posted.' })
  class GoodsReceiptPayload extends Payload {
    @Field(() => GoodsReceiptType, { nullable: true, description: 'The receipt; null when it was refused.' })
    goodsReceipt?: GoodsReceiptType | null;
  }
  return GoodsReceiptPayload;
}
