import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { sharedToRead } from '../../database/row-security.js';
import type { LocalizedText } from '../../shared/locale.js';

const ConsentPurposeSchema = defineEntity({
  name: 'ConsentPurpose',
  ...sharedToRead,
  properties: {
    ...recordProperties,
    /** What programs name it by, for example `SATISFACTION_SURVEY`. */
    code: p.string().length(40).unique(),
    names: p.json<LocalizedText>(),
    /** Nobody is asked any more; what was given no longer counts. */
    retiredAt: p.datetime(3).nullable(),
  },
});

/** Something that is done with people’s data only when they agree. */
export class ConsentPurpose extends ConsentPurposeSchema.class {}
ConsentPurposeSchema.setClass(ConsentPurpose);
