export { Customer } from './customer.entity.js';
export { CustomerMutationResolver } from './customer.mutation-resolver.js';
export { CustomerQueryResolver } from './customer.query-resolver.js';
export { CustomerType } from './customer.type.js';
