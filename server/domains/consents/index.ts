export { ConsentPurposeResolver, ConsentResolver, CustomerConsentsResolver, SupplierConsentsResolver } from './consent.resolver.js';
export { hasConsent, hasWithdrawn } from './latest-consents.js';
