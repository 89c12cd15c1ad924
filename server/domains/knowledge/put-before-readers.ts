import type { EntityManager } from '@mikro-orm/postgresql';
import { settlePictures } from './article-pictures.js';
import { ArticleVersion } from './article-version.entity.js';
import type { Article } from './article.entity.js';
import { settleLanguages } from './settle-languages.js';

/** The version takes the place of the one that readers saw in its language. The article is locked. */
export async function putBeforeReaders(em: EntityManager, article: Article, version: ArticleVersion, now: Date): Promise<void> {
  const replaced = await em.findOne(ArticleVersion, { article: article.id, language: version.language, status: 'PUBLISHED' });
  if (replaced) {
    replaced.status = 'ARCHIVED';
    replaced.archivedAt = now;
    // Only one of a language may be published at any time, also within this transaction.
    await em.flush();
  }
  version.status = 'PUBLISHED';
  version.publishedAt = now;
  version.publishAt = null;
  await settleLanguages(em, article);
  await settlePictures(em, article);
}
