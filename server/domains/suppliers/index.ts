export { SupplierQueryResolver } from './supplier.query-resolver.js';
export { Supplier } from './supplier.entity.js';
export { SupplierType } from './supplier.type.js';
