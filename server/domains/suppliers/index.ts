export { Supplier } from './supplier.entity.js';
export { SupplierType } from './supplier.type.js';
