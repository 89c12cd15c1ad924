import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { ArticleCategoryCreateInput, ArticleCategoryUpdateInput } from './article.inputs.js';
import { articleCategoryPayload } from './article.payloads.js';
import { createArticleCategory, updateArticleCategory } from './write-article-category.js';

const ArticleCategoryCreatePayload = articleCategoryPayload('ArticleCategoryCreate');
const ArticleCategoryUpdatePayload = articleCategoryPayload('ArticleCategoryUpdate');

/** Staff put what they explain in order. */
@Resolver()
export class ArticleCategoryResolver {
  @Mutation(() => ArticleCategoryCreatePayload, { description: 'Adds a subject to the help centre.' })
  @Requires('article:review')
  articleCategoryCreate(@Ctx() context: SignedInContext, @Arg('input', () => ArticleCategoryCreateInput, { description: 'The subject.' }) input: ArticleCategoryCreateInput) {
    return settle(() => createArticleCategory(context, input));
  }

  @Mutation(() => ArticleCategoryUpdatePayload, { description: 'Changes a subject of the help centre.' })
  @Requires('article:review')
  articleCategoryUpdate(@Ctx() context: SignedInContext, @Arg('input', () => ArticleCategoryUpdateInput, { description: 'The subject as it shall be.' }) input: ArticleCategoryUpdateInput) {
    return settle(() => updateArticleCategory(context, input));
  }
}
