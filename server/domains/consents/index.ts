export { ConsentPurposeResolver, ConsentResolver, CustomerConsentsResolver, SupplierConsentsResolver } from './consent.resolver.js';
export { hasConsent } from './latest-consents.js';
