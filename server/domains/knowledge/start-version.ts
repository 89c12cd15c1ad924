import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../database/base.js';
import type { SignedInContext } from '../../graphql/context.js';
import type { Locale } from '../../shared/locale.js';
import { requireFreeSlug, type checkContent } from './article-content.js';
import { takePictures } from './article-pictures.js';
import { ArticleVersion } from './article-version.entity.js';
import type { Article } from './article.entity.js';

/** The next version of a language, as a draft. @throws DomainError TAKEN at `slug`; DomainErrors at `body` for its pictures */
export async function startVersion(em: EntityManager, context: SignedInContext, article: Article, language: Locale, content: ReturnType<typeof checkContent>): Promise<ArticleVersion> {
  const { principal } = context;
  await requireFreeSlug(em, content.slug, language, article.id);
  await takePictures(em, context, article, content.body);
  const before = await em.count(ArticleVersion, { article: article.id, language });
  return em.create(ArticleVersion, {
    ...content,
    id: newId(),
    article,
    audience: article.audience,
    language,
    number: before + 1,
    status: 'DRAFT',
    authorId: principal.accountId,
    authorName: principal.name,
    writerIds: [principal.accountId],
  });
}
