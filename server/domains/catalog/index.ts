export { ItemOrder, itemOrders } from './catalog.queries.js';
export { CatalogQueryResolver } from './catalog.query-resolver.js';
export { hasItem, namesItem } from './item.conditions.js';
export { Item } from './item.entity.js';
export { ItemConnection, ItemType } from './item.type.js';
export { priceOf } from './price-of.js';
export { SupplierItem } from './supplier-item.entity.js';
