import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../database/base.js';
import type { Readership } from '../../database/row-security.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Locale } from '../../shared/locale.js';
import { ArticleCategory } from './article-category.entity.js';
import { type ArticleContentInput, checkContent } from './article-content.js';
import { Article } from './article.entity.js';
import { startVersion } from './start-version.js';

export interface ArticleCreateInput extends ArticleContentInput {
  categoryId: string;
  audience: Readership;
  language: Locale;
}

/** Somebody begins to explain something, in one language. */
export function createArticle(context: SignedInContext, input: ArticleCreateInput) {
  return context.em.transactional(async (em) => {
    const content = checkContent(input);
    const article = em.create(Article, { id: newId(), category: await categoryOf(em, input.categoryId), audience: input.audience });
    const version = await startVersion(em, context, article, input.language, content);
    return { article: { id: article.id }, articleVersion: { id: version.id } };
  });
}

/** @throws DomainError NOT_FOUND at `categoryId` */
export async function categoryOf(em: EntityManager, categoryId: string): Promise<ArticleCategory> {
  const category = await em.findOne(ArticleCategory, toUuid('artc', categoryId));
  if (!category) throw new DomainError('NOT_FOUND', ['categoryId']);
  return category;
}
