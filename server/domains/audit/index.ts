export { AuditEntryResolver } from './audit-entry.resolver.js';
export { auditTasks, verifyAuditLog } from './verify-audit-log.js';
