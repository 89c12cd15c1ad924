import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import type { Readership } from '../../database/row-security.js';
import { checkLocalizedText } from '../../graphql/check-localized-text.js';
import { takeTurns } from '../../database/take-turns.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import type { LocalizedTextInput } from '../../graphql/localized-text.type.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { ArticleCategory } from './article-category.entity.js';
import { isSlug } from './slug.js';

export interface ArticleCategoryCreateInput {
  slug: string;
  name: LocalizedTextInput;
  parentId?: string | null;
  position: number;
  audience: Readership;
}

export interface ArticleCategoryUpdateInput extends ArticleCategoryCreateInput {
  id: string;
  lockVersion?: number | null;
}

const LONGEST_NAME = 80;
const LAST_POSITION = 10_000;

/** A new subject of the help centre. @throws DomainErrors for its form; TAKEN at `slug` */
export function createArticleCategory(context: SignedInContext, input: ArticleCategoryCreateInput) {
  return context.em.transactional(async (em) => {
    const category = em.create(ArticleCategory, await contentOf(em, input, null));
    await em.flush();
    return { articleCategory: { id: category.id } };
  });
}

/** A subject as it shall be from now on. */
export function updateArticleCategory(context: SignedInContext, input: ArticleCategoryUpdateInput) {
  return context.em.transactional(async (em) => {
    const category = await loadForChange(em, ArticleCategory, toUuid('artc', input.id), input.lockVersion);
    Object.assign(category, await contentOf(em, input, category));
    return { articleCategory: { id: category.id } };
  });
}

async function contentOf(em: EntityManager, input: ArticleCategoryCreateInput, category: ArticleCategory | null) {
  await takeTurns(em, 'article categories');
  const check = new InputCheck();
  const slug = check.text(input.slug, ['slug'], LONGEST_NAME);
  if (slug && !isSlug(slug)) check.refuse('INVALID', ['slug'], 'Small letters and digits, joined by single hyphens.');
  if (await em.count(ArticleCategory, { slug, ...(category && { id: { $ne: category.id } }) })) check.refuse('TAKEN', ['slug']);
  const names = checkLocalizedText(check, input.name, ['name'], LONGEST_NAME);
  if (input.position < 0 || input.position > LAST_POSITION) check.refuse('OUT_OF_RANGE', ['position'], `From 0 to ${LAST_POSITION}.`);
  check.settle();
  return { slug, names, position: input.position, audience: input.audience, parent: input.parentId ? await parentOf(em, input.parentId, category) : null };
}

/** There are two levels: a part has no parts, and what has parts is no part. */
async function parentOf(em: EntityManager, parentId: string, category: ArticleCategory | null): Promise<ArticleCategory> {
  const parent = await em.findOne(ArticleCategory, toUuid('artc', parentId));
  if (!parent) throw new DomainError('NOT_FOUND', ['parentId']);
  const hasParts = category !== null && (await em.count(ArticleCategory, { parent: category.id })) > 0;
  if (parent.parent || hasParts || parent === category) throw new DomainError('INVALID', ['parentId'], 'A category that is part of none; what has parts itself can be part of none.');
  return parent;
}
