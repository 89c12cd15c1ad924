import { type RawBuilder, sql } from 'kysely';
import type { ColumnReference } from '../../graphql/read/annotations.js';

/** How many readers said that a version helped them, or did not. */
export function countOfFeedback(version: RawBuilder<unknown>, helpful: boolean): RawBuilder<number> {
  return sql<number>`(select count(*)::integer from article_feedback as said where said.version_id = ${version} and said.helpful = ${sql.lit(helpful)})`;
}

export function hasHelped(column: ColumnReference): RawBuilder<boolean> {
  return sql<boolean>`${column('helpful')}`;
}

export function hasComment(column: ColumnReference): RawBuilder<boolean> {
  return sql<boolean>`${column('comment')} is not null`;
}

/** It is about a version of this article. */
export function isAbout(column: ColumnReference, articleId: string): RawBuilder<boolean> {
  return sql<boolean>`${column('version')} in (select about.id from article_version as about where about.article_id = ${articleId}::uuid)`;
}
