import { type RawBuilder, sql } from 'kysely';
import type { RequestContext } from '../../graphql/context.js';
import { runRead } from '../../graphql/read/run.js';
import type { Locale } from '../../shared/locale.js';

/** UUIDs of the published version at an address: none or one. In a language without one, the address of another language counts. */
export function findBySlug(context: RequestContext, slug: string, language: Locale): Promise<string[]> {
  return findIds(context, sql`select id from article_version where slug = ${slug} and status = 'PUBLISHED' order by language = ${language} desc, language limit 1`);
}

/** UUIDs of the categories that whoever asks may see, each before its parts. */
export function findCategories(context: RequestContext): Promise<string[]> {
  return findIds(context, sql`select category.id from article_category as category left join article_category as parent on parent.id = category.parent_id
    order by coalesce(parent.position, category.position), coalesce(parent.id, category.id), parent.id is not null, category.position, category.id`);
}

/** UUIDs of what was opened most in the last 90 days, as readers of a language are shown it. */
export function findMostRead(context: RequestContext, language: Locale, limit: number): Promise<string[]> {
  return findIds(context, sql`select shown.id from article_version as shown
    join article_reading as reading on reading.article_id = shown.article_id and reading.day > ${context.now().toISOString()}::date - 90
    where shown.status = 'PUBLISHED' and ${language} = any (shown.shown_in)
    group by shown.id order by sum(reading.count) desc, shown.id limit ${limit}`);
}

/** The `id` of each row that a statement finds under the row security of whoever asks. */
export async function findIds(context: RequestContext, statement: RawBuilder<unknown>): Promise<string[]> {
  const rows = await runRead<{ id: string }>(context, statement);
  return rows.map(({ id }) => id);
}
