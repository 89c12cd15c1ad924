import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import type { Readership } from '../../database/row-security.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { settlePictures } from './article-pictures.js';
import { Article } from './article.entity.js';
import { categoryOf } from './create-article.js';

export interface ArticleUpdateInput {
  id: string;
  lockVersion?: number | null;
  categoryId?: string | null;
  audience?: Readership | null;
  relatedIds?: string[] | null;
}

const MOST_RELATED = 10;

/** Where an article stands, for whom it is, and what is read with it. What its versions say is theirs. */
export function updateArticle(context: SignedInContext, input: ArticleUpdateInput) {
  return context.em.transactional(async (em) => {
    const article = await loadForChange(em, Article, toUuid('art', input.id), input.lockVersion);
    if (input.categoryId) article.category = await categoryOf(em, input.categoryId);
    if (input.relatedIds) article.relatedIds = await relatedOf(em, article, input.relatedIds);
    if (input.audience && input.audience !== article.audience) {
      article.audience = input.audience;
      await settlePictures(em, article);
    }
    return { article: { id: article.id } };
  });
}

async function relatedOf(em: EntityManager, article: Article, ids: readonly string[]): Promise<string[]> {
  if (ids.length > MOST_RELATED) throw new DomainError('OUT_OF_RANGE', ['relatedIds'], `At most ${MOST_RELATED} are possible.`);
  const uuids = [...new Set(ids.map((id) => toUuid('art', id)))];
  const found = await em.find(Article, { id: { $in: uuids } }, { fields: ['id'] });
  for (const [index, id] of ids.entries()) {
    const uuid = toUuid('art', id);
    if (uuid === article.id) throw new DomainError('INVALID', ['relatedIds', String(index)], 'Another article.');
    if (!found.some((each) => each.id === uuid)) throw new DomainError('NOT_FOUND', ['relatedIds', String(index)]);
  }
  return uuids;
}
