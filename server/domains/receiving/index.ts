export { discardUnusedLines } from './discard-unused-lines.js';
export { GoodsReceiptLine } from './goods-receipt-line.entity.js';
export { GoodsReceipt } from './goods-receipt.entity.js';
export { GoodsReceiptMutationResolver } from './goods-receipt.mutation-resolver.js';
export { GoodsReceiptLineType, GoodsReceiptType } from './goods-receipt.type.js';
export { OrderReceivingResolver } from './order-receiving.resolver.js';
export { ReceivingQueryResolver } from './receiving.query-resolver.js';
export { awaitingInspection, settleInspected } from './settle-inspected.js';
export { ShipmentMutationResolver } from './shipment.mutation-resolver.js';
