import { type RawBuilder, sql } from 'kysely';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import type { Locale } from '../../shared/locale.js';

/** The UUIDs of a category and its parts. */
function withParts(category: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select part.id from article_category as part where part.id = ${category} or part.parent_id = ${category}`;
}

/** How many articles of a category and its parts are published. */
export function articlesShownIn(category: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`(select count(*)::integer from article as counted where counted.released and counted.category_id in (${withParts(category)}))`;
}

/** The version is of an article in this category or one of its parts. */
export function isInCategory(column: ColumnReference, category: string): RawBuilder<boolean> {
  return sql<boolean>`${column('article')} in (select member.id from article as member where member.category_id in (${withParts(sql`${category}::uuid`)}))`;
}

/** The version is what readers of a language are shown: in their language, or what stands in for it. */
export function isShownIn(column: ColumnReference, language: Locale | RawBuilder<string>): RawBuilder<boolean> {
  return sql<boolean>`(${column('status')} = 'PUBLISHED' and ${language} = any (${column('shownIn')}))`;
}
