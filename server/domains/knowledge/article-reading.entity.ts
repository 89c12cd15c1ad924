import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { forReadership } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Article } from './article.entity.js';
import { readerships } from './readerships.js';

const ArticleReadingSchema = defineEntity({
  name: 'ArticleReading',
  ...forReadership<{ audience: string }>('audience'),
  uniques: [{ properties: ['article', 'day'] }],
  indexes: [{ properties: ['day', 'article'] }],
  properties: {
    ...immutableProperties,
    article: () => p.manyToOne(Article),
    /** The article's; the database keeps the two equal. */
    audience: p.enum(keysOf(readerships)),
    day: p.date(),
    count: p.integer(),
  },
});

/** How often the page of an article was opened on a day. */
export class ArticleReading extends ArticleReadingSchema.class {}
ArticleReadingSchema.setClass(ArticleReading);
