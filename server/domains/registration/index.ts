export { RegistrationResolver } from './registration.resolver.js';
export { SupplierRegistration } from './supplier-registration.entity.js';
export { registrationTasks } from './registration.jobs.js';
export { ReviewTaskResolver } from './review-task.resolver.js';
export { SupplierRegistrationResolver } from './supplier-registration.resolver.js';
