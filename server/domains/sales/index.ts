export { CustomerSalesOrdersResolver } from './customer-sales-orders.resolver.js';
export { SalesOrderLine } from './sales-order-line.entity.js';
export { SalesOrderLineType } from './sales-order-line.type.js';
export { isLate, isUnderWay } from './sales-order.conditions.js';
export { SalesOrder } from './sales-order.entity.js';
export { SalesOrderMutationResolver } from './sales-order.mutation-resolver.js';
export { SalesOrderQueryResolver } from './sales-order.query-resolver.js';
export { SalesOrderSubscriptionResolver } from './sales-order.subscription-resolver.js';
export { SalesOrderType } from './sales-order.type.js';
