import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';

const UndeliverableAddressSchema = defineEntity({
  name: 'UndeliverableAddress',
  ...staffOnly,
  properties: {
    ...immutableProperties,
    /** In lower case. */
    email: p.string().length(254).unique(),
    /** What the mail server said. */
    reason: p.string().length(500),
  },
});

/** An address to which mails cannot be delivered. */
export class UndeliverableAddress extends UndeliverableAddressSchema.class {}
UndeliverableAddressSchema.setClass(UndeliverableAddress);
