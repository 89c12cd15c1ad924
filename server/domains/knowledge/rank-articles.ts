import { sql } from 'kysely';
import type { RequestContext } from '../../graphql/context.js';
import { runRead } from '../../graphql/read/run.js';
import type { Locale } from '../../shared/locale.js';
import { findIds } from './find-articles.js';

/** What an article scores for a word in its title, in its summary, and anywhere. */
const WEIGHTS = { title: 9, summary: 3, text: 1 };
/** A suggestion has at least this share of what was typed in it, by weight of words. */
const LEAST_SHARE = 0.3;

export interface Hits {
  ids: string[];
  /** How many there are beyond those given. */
  totalCount: number;
}

/** What readers of a language are shown that says all these words: those whose titles say them first, then by summary. */
export async function findSayingAll(context: RequestContext, words: readonly string[], language: Locale, limit: number): Promise<Hits> {
  if (words.length === 0) return { ids: [], totalCount: 0 };
  const patterns = words.map((word) => sql`search_pattern(${word})`);
  const score = sql.join(patterns.map((pattern) => sql`case when title_text like ${pattern} then ${sql.lit(WEIGHTS.title)} when summary_text like ${pattern} then ${sql.lit(WEIGHTS.summary)} else ${sql.lit(WEIGHTS.text)} end`), sql` + `);
  const found = sql`select id, ${score} as score, published_at, count(*) over () as total from article_version
    where id in (select article_versions_saying(${[...words]}::text[], ${language}))`;
  const rows = await runRead<{ id: string; total: string }>(context, sql`${found} order by score desc, published_at desc, id limit ${limit}`);
  return { ids: rows.map(({ id }) => id), totalCount: Number(rows[0]?.total ?? 0) };
}

/**
 * What readers of a language are shown whose title or summary says some of these words. Words that few articles say
 * weigh more, so that what is special about a text decides.
 * @param except UUID of an article that is not wanted
 */
export function findSayingSome(context: RequestContext, words: readonly string[], language: Locale, limit: number, except: string | null = null): Promise<string[]> {
  if (words.length === 0) return Promise.resolve([]);
  return findIds(context, sql`
    with found as (select * from article_versions_about(${[...words]}::text[], ${language})),
      rarity as (select place, ln(1 + (select count(*) from article where released)::float / greatest(count(version_id), 1)) as weight
        from generate_series(1, ${words.length}::bigint) as place left join found using (place) group by place)
    select version_id as id from found join rarity using (place) where article_id is distinct from ${except}::uuid
      group by version_id having sum(weight) >= ${LEAST_SHARE} * (select sum(weight) from rarity) or bool_or(in_title)
      order by sum(case when in_title then weight * 3 else weight end) desc, version_id limit ${limit}`);
}
