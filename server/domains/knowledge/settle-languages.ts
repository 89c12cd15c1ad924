import type { EntityManager } from '@mikro-orm/postgresql';
import { type Locale, locales } from '../../shared/locale.js';
import { ArticleVersion } from './article-version.entity.js';
import type { Article } from './article.entity.js';

/** Which version readers of each language are shown, once something of an article was published or archived. */
export async function settleLanguages(em: EntityManager, article: Article): Promise<void> {
  await em.flush();
  const versions = await em.find(ArticleVersion, { article: article.id, $or: [{ status: 'PUBLISHED' }, { shownIn: { $ne: [] } }] }, { orderBy: { id: 'asc' } });
  const published = versions.filter(({ status }) => status === 'PUBLISHED');
  const shown = new Map(locales.map((locale) => [locale, standsFor(locale, published.map(({ language }) => language))]));
  for (const version of versions) version.shownIn = version.status === 'PUBLISHED' ? locales.filter((locale) => shown.get(locale) === version.language) : [];
  article.released = published.length > 0;
}

/** The language that readers of `wanted` are shown: their own, else English, else whatever there is. */
export function standsFor(wanted: Locale, written: readonly Locale[]): Locale | undefined {
  return [wanted, ...locales].find((locale) => written.includes(locale));
}
