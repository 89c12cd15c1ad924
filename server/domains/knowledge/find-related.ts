import { sql } from 'kysely';
import type { RequestContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { runRead } from '../../graphql/read/run.js';
import type { Locale } from '../../shared/locale.js';
import { findIds } from './find-articles.js';
import { findSayingSome } from './rank-articles.js';
import { tellingWords } from './search-words.js';

/** UUIDs of what is read with an article, as readers of a language are shown it; nothing with one they may not read. */
export async function findRelated(context: RequestContext, articleId: string, language: Locale, limit: number): Promise<string[]> {
  const id = toUuid('art', articleId);
  const chosen = await findIds(context, sql`select shown.id from article cross join unnest(related_ids) with ordinality as chosen (article_id, place)
    join article_version as shown on shown.article_id = chosen.article_id and shown.status = 'PUBLISHED' and ${language} = any (shown.shown_in)
    where article.id = ${id} order by place limit ${limit}`);
  if (chosen.length === limit) return chosen;
  const [itself] = await runRead<{ title: string; summary: string }>(context, sql`select title, summary from article_version where article_id = ${id} and status = 'PUBLISHED' and ${language} = any (shown_in)`);
  if (!itself) return chosen;
  const similar = await findSayingSome(context, tellingWords(`${itself.title} ${itself.summary}`, language), language, limit + chosen.length, id);
  return [...new Set([...chosen, ...similar])].slice(0, limit);
}
