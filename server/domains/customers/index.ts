export { Customer, type TicketVisibility } from './customer.entity.js';
export { CustomerMutationResolver } from './customer.mutation-resolver.js';
export { CustomerQueryResolver } from './customer.query-resolver.js';
export { CustomerType, TicketVisibilityEnum } from './customer.type.js';
