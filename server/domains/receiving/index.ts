export { discardUnusedLines } from './discard-unused-lines.js';
export { GoodsReceiptMutationResolver } from './goods-receipt.mutation-resolver.js';
export { OrderReceivingResolver } from './order-receiving.resolver.js';
export { ReceivingQueryResolver } from './receiving.query-resolver.js';
export { ShipmentMutationResolver } from './shipment.mutation-resolver.js';
