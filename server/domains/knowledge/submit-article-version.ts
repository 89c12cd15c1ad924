import type { SignedInContext } from '../../graphql/context.js';
import { type ArticleVersionChange, loadVersion } from './load-version.js';

/** What is written is given to somebody else to read. */
export function submitArticleVersion(context: SignedInContext, input: ArticleVersionChange) {
  return context.em.transactional(async (em) => {
    const { version } = await loadVersion(em, input, 'SUBMIT');
    version.status = 'IN_REVIEW';
    version.submittedAt = context.now();
    version.reviewerId = version.reviewerName = version.reviewNote = null;
    return { articleVersion: { id: version.id } };
  });
}
