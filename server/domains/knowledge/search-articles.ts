import { type RawBuilder, sql } from 'kysely';
import type { RequestContext } from '../../graphql/context.js';
import { badInput } from '../../graphql/errors.js';
import { runRead } from '../../graphql/read/run.js';
import type { Locale } from '../../shared/locale.js';
import { markMatches, snippetOf, type TextPart } from './mark-matches.js';
import { findSayingAll, findSayingSome } from './rank-articles.js';
import { recordMiss } from './record-miss.js';
import { searchWords, tellingWords } from './search-words.js';

const MOST_HITS = 50;
export const LONGEST_SEARCH = 200;
/** Of what is typed into a ticket only the beginning is looked at. */
const LONGEST_TYPED = 1000;
const MOST_SUGGESTED = 10;

/** An article that was found, with what was looked for marked. */
interface Hit {
  article: { id: string };
  title: TextPart[];
  snippet: TextPart[];
}

/** Finds articles by words; when none says all of them that is recorded, and those that say some are given. */
export async function searchArticles(context: RequestContext, text: string, language: Locale, limit: number) {
  requireLimit(limit, MOST_HITS);
  const words = searchWords([...text].slice(0, LONGEST_SEARCH).join(''), language);
  const all = await findSayingAll(context, words, language, limit);
  if (all.ids.length > 0) return { exact: true, totalCount: all.totalCount, hits: await showHits(context, all.ids, words) };
  if (words.length > 0) await recordMiss(context, text, language);
  const some = words.length > 1 ? await findSayingSome(context, words, language, limit) : [];
  return { exact: false, totalCount: some.length, hits: await showHits(context, some, words) };
}

/** UUIDs of articles that may answer what somebody is writing; nothing is recorded of it. */
export function suggestArticles(context: RequestContext, text: string, language: Locale, limit: number): Promise<string[]> {
  requireLimit(limit, MOST_SUGGESTED);
  return findSayingSome(context, tellingWords([...text].slice(0, LONGEST_TYPED).join(''), language), language, limit);
}

/** @throws BAD_USER_INPUT when so many cannot be given */
export function requireLimit(limit: number, most: number): void {
  if (limit < 1 || limit > most) throw badInput(`"limit" must be from 1 to ${most}.`);
}

async function showHits(context: RequestContext, ids: readonly string[], words: readonly string[]): Promise<Hit[]> {
  if (ids.length === 0) return [];
  const texts = await runRead<{ id: string; title: string; summary: string; body: string }>(context, textsOf(ids));
  return ids.flatMap((id) => {
    const found = texts.find((each) => each.id === id);
    return found ? [{ article: { id }, title: markMatches(found.title, words), snippet: tellingSnippet(found.summary, found.body, words) }] : [];
  });
}

function textsOf(ids: readonly string[]): RawBuilder<unknown> {
  return sql`select id, title, summary, body_text as body from article_version where id = any (${[...ids]}::uuid[])`;
}

/** The summary, unless only the text says what was looked for. */
function tellingSnippet(summary: string, body: string, words: readonly string[]): TextPart[] {
  const ofSummary = snippetOf(summary, words);
  if (ofSummary.some(({ match }) => match)) return ofSummary;
  const ofBody = snippetOf(body, words);
  return ofBody.some(({ match }) => match) ? ofBody : ofSummary;
}
