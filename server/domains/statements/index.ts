export { StatementResolver } from './statement.resolver.js';
export { StatementSubscriptionResolver } from './statement.subscription-resolver.js';
export { StatementsToDoResolver } from './statements-to-do.resolver.js';
