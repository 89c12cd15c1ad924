export { ConsentPurposeResolver, ConsentResolver, CustomerConsentsResolver, SupplierConsentsResolver } from './consent.resolver.js';
