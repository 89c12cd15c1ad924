import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { forReadership } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import type { LocalizedText } from '../../shared/locale.js';
import { readerships } from './readerships.js';

const ArticleCategorySchema = defineEntity({
  name: 'ArticleCategory',
  ...forReadership<{ audience: string }>('audience'),
  properties: {
    ...recordProperties,
    /** In the addresses of pages; the same in every language. */
    slug: p.string().length(80).unique(),
    names: p.json<LocalizedText>(),
    /** The category it is part of, which is part of none: there are two levels. */
    parent: () => p.manyToOne(ArticleCategory).nullable().index(),
    position: p.integer(),
    audience: p.enum(keysOf(readerships)),
  },
});

/** A subject of the help centre. */
export class ArticleCategory extends ArticleCategorySchema.class {}
ArticleCategorySchema.setClass(ArticleCategory);
