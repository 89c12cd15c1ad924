import type { EntityManager } from '@mikro-orm/postgresql';
import { takeTurns } from '../../database/take-turns.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import type { Locale } from '../../shared/locale.js';
import { ArticleVersion } from './article-version.entity.js';
import { plainTextOf } from './markdown.js';
import { isSlug, slugOf } from './slug.js';

/** What somebody writes in one language. */
export interface ArticleContentInput {
  title: string;
  summary: string;
  body: string;
  slug?: string | null;
}

const LONGEST_BODY = 50_000;
const LONGEST_SLUG = 100;

/** What is stored of it. @throws DomainErrors for its form */
export function checkContent(input: ArticleContentInput) {
  const check = new InputCheck();
  const title = check.text(input.title, ['title'], 200);
  const summary = check.text(input.summary, ['summary'], 500);
  const body = check.text(input.body, ['body'], LONGEST_BODY);
  const slug = check.optionalText(input.slug, ['slug'], LONGEST_SLUG) ?? slugOf(title);
  if (!isSlug(slug) && title) check.refuse('INVALID', ['slug'], 'Small letters and digits, joined by single hyphens.');
  check.settle();
  return { title, summary, body, slug, bodyText: plainTextOf(body) };
}

/** @throws DomainError TAKEN at `slug` when another article has this address, or is about to have it */
export async function requireFreeSlug(em: EntityManager, slug: string, language: Locale, articleId: string): Promise<void> {
  await takeTurns(em, `article ${language} ${slug}`);
  const others = await em.count(ArticleVersion, { slug, language, status: { $ne: 'ARCHIVED' }, article: { $ne: articleId } });
  if (others > 0) throw new DomainError('TAKEN', ['slug'], 'Another article of this language has this address: give another one.');
}
