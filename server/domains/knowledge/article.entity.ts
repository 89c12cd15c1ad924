import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { forReadership } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { ArticleCategory } from './article-category.entity.js';
import { ArticleVersion } from './article-version.entity.js';
import { readerships } from './readerships.js';

const ArticleSchema = defineEntity({
  name: 'Article',
  ...forReadership<{ audience: string; released: string }>('audience', ({ released }) => released),
  uniques: [{ properties: ['id', 'audience'] }],
  properties: {
    ...recordProperties,
    category: () => p.manyToOne(ArticleCategory).index(),
    audience: p.enum(keysOf(readerships)),
    /** Whether a version of it is published in any language. */
    released: p.boolean().default(false),
    /** Articles that somebody chose as related, in their order. */
    relatedIds: p.array().columnType('uuid[]').default([]),
    versions: () => p.oneToMany(ArticleVersion).mappedBy('article').orderBy({ language: 'asc', number: 'desc' }),
  },
});

/** Something explained, in one or more languages. */
export class Article extends ArticleSchema.class {}
ArticleSchema.setClass(Article);
