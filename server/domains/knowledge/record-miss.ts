import { newId } from '../../database/base.js';
import type { RequestContext } from '../../graphql/context.js';
import { dayOf } from '../../shared/days.js';
import type { Locale } from '../../shared/locale.js';
import { foldText } from './fold-text.js';
import { readerOf } from './readers.js';

const LONGEST = 100;

/** Counts that words were looked for and not found, so that somebody explains what is missing. */
export async function recordMiss(context: RequestContext, text: string, language: Locale): Promise<void> {
  const words = [...foldText(text).replace(/\s+/g, ' ').trim()].slice(0, LONGEST).join('');
  await context.database.system('articleSearch').execute(
    `insert into article_search_miss (id, created_at, day, language, reader, text, count) values (?, ?, ?, ?, ?, ?, 1)
      on conflict (day, language, reader, text) do update set count = article_search_miss.count + 1`,
    [newId(), context.now(), dayOf(context.now()), language, readerOf(context), words],
  );
}
