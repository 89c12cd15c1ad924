import { defineEntity, p } from '@mikro-orm/core';
import { staffOnly } from '../../database/row-security.js';

const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  // Written by a trigger that runs as the owner, so row security must not be forced on the owner.
  policies: staffOnly.policies,
  rowLevelSecurity: true,
  properties: {
    id: p.bigint('string').primary().autoincrement(false),
    /** Entries of one chain are linked by their hashes. */
    chain: p.smallint(),
    occurredAt: p.datetime(6),
    /** What was asked for: the mutation, job or command. */
    action: p.text(),
    accountId: p.uuid().nullable(),
    requestId: p.text().nullable(),
    recordType: p.string().length(63),
    recordId: p.uuid(),
    operation: p.enum(['INSERT', 'UPDATE', 'DELETE']),
    /** Changed columns only. */
    before: p.json<Record<string, unknown>>().nullable(),
    after: p.json<Record<string, unknown>>().nullable(),
    previousHash: p.blob().nullable(),
    hash: p.blob(),
    /** The erasure of a person that took values out of it, and a hash of what it says since. */
    redactedById: p.uuid().nullable(),
    redactedHash: p.blob().nullable(),
  },
  indexes: [
    { properties: ['recordId', 'id'] },
    { properties: ['accountId', 'id'] },
    { properties: ['occurredAt', 'id'] },
    { name: 'audit_entry_redacted', expression: 'create index audit_entry_redacted on audit_entry (redacted_by_id) where redacted_by_id is not null' },
  ],
  uniques: [{ properties: ['chain', 'id'] }],
});

/** Who changed what, when. Written by the database itself; nobody can change or remove it, but for what is redacted when a person is erased. */
export class AuditEntry extends AuditEntrySchema.class {}
AuditEntrySchema.setClass(AuditEntry);
