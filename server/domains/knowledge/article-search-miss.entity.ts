import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { locales } from '../../shared/locale.js';
import { readers } from './readers.js';

const ArticleSearchMissSchema = defineEntity({
  name: 'ArticleSearchMiss',
  ...staffOnly,
  uniques: [{ properties: ['day', 'language', 'reader', 'text'] }],
  indexes: [{ properties: ['count', 'id'] }],
  properties: {
    ...immutableProperties,
    day: p.date(),
    language: p.enum(locales),
    reader: p.enum(keysOf(readers)),
    /** What was looked for, folded. */
    text: p.string().length(100),
    count: p.integer(),
  },
});

/** Words that were looked for on a day and found in no article. Nobody's name is kept with them. */
export class ArticleSearchMiss extends ArticleSearchMissSchema.class {}
ArticleSearchMissSchema.setClass(ArticleSearchMiss);
