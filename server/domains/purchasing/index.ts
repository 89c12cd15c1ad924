export { PurchaseOrderAnswerResolver } from './purchase-order.answer-resolver.js';
export { PurchaseOrder } from './purchase-order.entity.js';
export { PurchaseOrderMutationResolver } from './purchase-order.mutation-resolver.js';
export { PurchaseOrderQueryResolver } from './purchase-order.query-resolver.js';
export { PurchaseOrderSubscriptionResolver } from './purchase-order.subscription-resolver.js';
export { purchaseOrderAnswered, purchaseOrderDecided, purchaseOrderSent } from './purchasing.jobs.js';
export { SupplierToDoQueryResolver } from './supplier-to-do.query-resolver.js';
