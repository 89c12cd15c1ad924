import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';

const IdempotencyKeySchema = defineEntity({
  name: 'IdempotencyKey',
  ...staffOnly,
  properties: {
    ...immutableProperties,
    /** Whose key it is: two people may choose the same one. */
    membershipId: p.uuid(),
    key: p.string().length(255),
    /** SHA-256 of the request: the same key with another one is refused. */
    requestHash: p.string().length(64),
    /** The request that carries it out, as the audit log names it. */
    requestId: p.uuid(),
    claimedAt: p.datetime(3),
    /** HTTP status of the answer; null while the request is in progress. */
    status: p.smallint().nullable(),
    /** JSON as it was sent. */
    answer: p.text().nullable(),
  },
  uniques: [{ properties: ['membershipId', 'key'] }],
  indexes: [{ properties: ['createdAt'] }],
});

/** A mutation that was sent with an `Idempotency-Key`, and its answer. */
export class IdempotencyKey extends IdempotencyKeySchema.class {}
IdempotencyKeySchema.setClass(IdempotencyKey);
