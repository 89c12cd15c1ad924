import type { SignedInContext } from '../../graphql/context.js';
import { notify } from '../../jobs/notify.js';
import { peopleOf } from '../identity/index.js';
import { type ArticleVersionChange, loadVersion } from './load-version.js';

/** What is written is given to somebody else to read; all who had no hand in it and may review are told. */
export function submitArticleVersion(context: SignedInContext, input: ArticleVersionChange) {
  return context.em.transactional(async (em) => {
    const { version } = await loadVersion(em, input, 'SUBMIT');
    version.status = 'IN_REVIEW';
    version.submittedAt = context.now();
    const reviewers = (await peopleOf(em, { staff: true }, 'article:review')).filter(({ id }) => !version.writerIds.includes(id));
    await notify(em, { kind: 'ARTICLE_TO_REVIEW', to: { staff: true }, accounts: reviewers.map(({ id }) => id), record: { prefix: 'artv', id: version.id }, values: { title: version.title, author: context.principal.name } });
    version.reviewerId = version.reviewerName = version.reviewNote = null;
    return { articleVersion: { id: version.id } };
  });
}
