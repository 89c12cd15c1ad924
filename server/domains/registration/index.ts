export { supplierRegistered } from './register-supplier.js';
export { RegistrationResolver } from './registration.resolver.js';
export { SupplierRegistration } from './supplier-registration.entity.js';
