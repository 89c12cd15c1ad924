export { CatalogQueryResolver } from './catalog.query-resolver.js';
export { hasItem } from './item.conditions.js';
export { Item } from './item.entity.js';
export { ItemType } from './item.type.js';
export { priceOf } from './price-of.js';
export { SupplierItem } from './supplier-item.entity.js';
