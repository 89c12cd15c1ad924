import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';

const AuditCheckpointSchema = defineEntity({
  name: 'AuditCheckpoint',
  ...staffOnly,
  properties: {
    ...immutableProperties,
    chain: p.smallint(),
    entryId: p.bigint('string'),
    hash: p.blob(),
  },
  indexes: [{ properties: ['chain', 'entryId'] }],
});

/** With which entry a chain of the audit log ended at some moment. */
export class AuditCheckpoint extends AuditCheckpointSchema.class {}
AuditCheckpointSchema.setClass(AuditCheckpoint);
