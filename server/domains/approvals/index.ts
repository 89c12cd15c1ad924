export { ApprovalsQueryResolver } from './approvals.query-resolver.js';
