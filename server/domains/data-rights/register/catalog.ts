import type { Register } from './declaration.js';

/** Goods and their terms: nothing of anybody. */
export const catalogRegister: Register = {
  Item: { notPersonal: ['sku', 'names', 'category', 'taxClass'] },
  SupplierItem: { notPersonal: ['supplierSku'] },
};
