import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties, searchPairs, searchText } from '../../database/base.js';
import { forReadership, searched } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { type Locale, locales } from '../../shared/locale.js';
import { articleVersionStatuses } from './article-version.states.js';
import { Article } from './article.entity.js';
import { readerships } from './readerships.js';

const WHOLE_TEXT = `title || ' ' || summary || ' ' || body_text`;

const ArticleVersionSchema = defineEntity({
  name: 'ArticleVersion',
  ...searched(forReadership<{ audience: string; status: string }>('audience', ({ status }) => `${status} = 'PUBLISHED'`)),
  uniques: [{ properties: ['article', 'language', 'number'] }],
  indexes: [
    { properties: ['status', 'updatedAt', 'id'] },
    { properties: ['updatedAt', 'id'] },
    { properties: ['title', 'id'] },
    { name: 'article_version_one_published', expression: `create unique index article_version_one_published on article_version (article_id, language) where status = 'PUBLISHED'` },
    { name: 'article_version_one_in_the_making', expression: `create unique index article_version_one_in_the_making on article_version (article_id, language) where status in ('DRAFT', 'IN_REVIEW')` },
    { name: 'article_version_one_address', expression: `create unique index article_version_one_address on article_version (language, slug) where status = 'PUBLISHED'` },
    { name: 'article_version_search', expression: 'create index article_version_search on article_version using gin (search_text gin_trgm_ops)' },
    { name: 'article_version_pairs', expression: 'create index article_version_pairs on article_version using gin (search_pairs)' },
    { name: 'article_version_head_pairs', expression: 'create index article_version_head_pairs on article_version using gin (head_pairs)' },
  ],
  properties: {
    ...recordProperties,
    article: () => p.manyToOne(Article),
    /** The article's; the database keeps the two equal. */
    audience: p.enum(keysOf(readerships)),
    language: p.enum(locales),
    /** Counts from 1 in each language of an article. */
    number: p.integer(),
    status: p.enum(keysOf(articleVersionStatuses)),
    /** In the page's address, one for each published article of a language. */
    slug: p.string().length(120),
    title: p.string().length(200),
    summary: p.string().length(500),
    /** Markdown. */
    body: p.text(),
    /** What the body says, without its marks. */
    bodyText: p.text().lazy(),
    /** Languages in which readers are shown this version: its own, and those in which nothing is published. */
    shownIn: p.array<Locale>().default([]),
    authorId: p.uuid(),
    authorName: p.string().length(200),
    /** Accounts of all who had a hand in it; none of them reviews it. */
    writerIds: p.array().columnType('uuid[]'),
    submittedAt: p.datetime(3).nullable(),
    reviewerId: p.uuid().nullable(),
    reviewerName: p.string().length(200).nullable(),
    /** What the reviewer wants to be different. */
    reviewNote: p.text().nullable(),
    /** When what the reviewer agreed to is to appear. */
    publishAt: p.datetime(3).nullable(),
    publishedAt: p.datetime(3).nullable(),
    archivedAt: p.datetime(3).nullable(),
    titleText: searchText('title'),
    summaryText: searchText('summary'),
    searchText: searchText(WHOLE_TEXT),
    searchPairs: searchPairs(WHOLE_TEXT),
    headPairs: searchPairs(`title || ' ' || summary`),
  },
});

/** One version of an article in one language. What was published never changes: a change is a new version. */
export class ArticleVersion extends ArticleVersionSchema.class {}
ArticleVersionSchema.setClass(ArticleVersion);
