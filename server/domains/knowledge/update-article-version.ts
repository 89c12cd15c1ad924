import type { SignedInContext } from '../../graphql/context.js';
import { type ArticleContentInput, checkContent, requireFreeSlug } from './article-content.js';
import { takePictures } from './article-pictures.js';
import { type ArticleVersionChange, loadVersion } from './load-version.js';

/** Somebody goes on writing, and so cannot review it any more. */
export function updateArticleVersion(context: SignedInContext, input: ArticleVersionChange & ArticleContentInput) {
  return context.em.transactional(async (em) => {
    const content = checkContent(input);
    const { article, version } = await loadVersion(em, input, 'UPDATE');
    await requireFreeSlug(em, content.slug, version.language, version.article.id);
    await takePictures(em, context, article, content.body);
    Object.assign(version, content);
    version.writerIds = [...new Set([...version.writerIds, context.principal.accountId])];
    return { articleVersion: { id: version.id } };
  });
}
