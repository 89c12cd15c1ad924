export { discardUnusedLines } from './discard-unused-lines.js';
export { GoodsReceiptLine } from './goods-receipt-line.entity.js';
export { GoodsReceipt } from './goods-receipt.entity.js';
export { GoodsReceiptMutationResolver } from './goods-receipt.mutation-resolver.js';
export { OrderReceivingResolver } from './order-receiving.resolver.js';
export { ReceivingQueryResolver } from './receiving.query-resolver.js';
export { ShipmentMutationResolver } from './shipment.mutation-resolver.js';
