import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import type { RestockingRate } from './restocking-fee.js';

const RestockingPolicySchema = defineEntity({
  name: 'RestockingPolicy',
  ...staffOnly,
  properties: {
    ...immutableProperties,
    /** It holds for returns that are asked for from this day on, until the next one. */
    validFrom: p.date().unique(),
    rates: p.json<RestockingRate[]>(),
    /** Null for what the system began with. */
    authorId: p.uuid().nullable(),
    authorName: p.string().length(200),
  },
});

/** What is taken off refunds from a day on. Never changes; the next one takes its place. */
export class RestockingPolicy extends RestockingPolicySchema.class {}
RestockingPolicySchema.setClass(RestockingPolicy);
