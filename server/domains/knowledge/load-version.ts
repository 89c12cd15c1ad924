import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { requireTransition } from '../../shared/state-machine.js';
import { ArticleVersion } from './article-version.entity.js';
import { type ArticleVersionAction, articleVersionTransitions } from './article-version.states.js';
import { Article } from './article.entity.js';

/** What every change of a version says: which one, and as of which change of it. */
export interface ArticleVersionChange {
  id: string;
  lockVersion?: number | null;
}

/** Loads a version for an action that its state allows; see `loadForChange` for further refusals. */
export async function loadVersion(em: EntityManager, { id, lockVersion }: ArticleVersionChange, action: ArticleVersionAction) {
  const loaded = await lockVersionOf(em, toUuid('artv', id), lockVersion);
  requireTransition(articleVersionTransitions, action, loaded.version.status);
  return loaded;
}

/**
 * Locks an article and one of its versions. Changes of one article take turns: what readers of one language are shown
 * depends on the others, and whom an article is for holds for all.
 */
export async function lockVersionOf(em: EntityManager, uuid: string, lockVersion?: number | null) {
  const [known] = await em.execute<{ articleId: string }[]>('select article_id as "articleId" from article_version where id = ?', [uuid]);
  if (!known) throw new DomainError('NOT_FOUND', ['id']);
  const article = await loadForChange(em, Article, known.articleId);
  return { article, version: await loadForChange(em, ArticleVersion, uuid, lockVersion) };
}
