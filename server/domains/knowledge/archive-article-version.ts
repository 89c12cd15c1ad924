import type { SignedInContext } from '../../graphql/context.js';
import { settlePictures } from './article-pictures.js';
import { type ArticleVersionChange, loadVersion } from './load-version.js';
import { settleLanguages } from './settle-languages.js';

/** What is being written is given up, or what is published is shown no longer. */
export function archiveArticleVersion(context: SignedInContext, input: ArticleVersionChange) {
  return context.em.transactional(async (em) => {
    const { article, version } = await loadVersion(em, input, 'ARCHIVE');
    version.status = 'ARCHIVED';
    version.archivedAt = context.now();
    version.publishAt = null;
    await settleLanguages(em, article);
    await settlePictures(em, article);
    return { articleVersion: { id: version.id } };
  });
}
