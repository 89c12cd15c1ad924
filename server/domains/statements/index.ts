export { StatementResolver } from './statement.resolver.js';
export { StatementsToDoResolver } from './statements-to-do.resolver.js';
