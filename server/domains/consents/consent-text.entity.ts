import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { sharedToRead } from '../../database/row-security.js';
import type { LocalizedText } from '../../shared/locale.js';
import { ConsentPurpose } from './consent-purpose.entity.js';

const ConsentTextSchema = defineEntity({
  name: 'ConsentText',
  ...sharedToRead,
  uniques: [{ properties: ['purpose', 'version'] }],
  properties: {
    ...immutableProperties,
    purpose: () => p.manyToOne(ConsentPurpose),
    /** From 1; the highest one is what people are asked now. */
    version: p.integer(),
    texts: p.json<LocalizedText>(),
  },
});

/** What people are asked to agree to, word for word. Never changes: a change of the words is another version. */
export class ConsentText extends ConsentTextSchema.class {}
ConsentTextSchema.setClass(ConsentText);
