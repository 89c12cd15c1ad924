import type { SignedInContext } from '../../graphql/context.js';
import { InputCheck } from '../../shared/input-check.js';
import { type ArticleVersionChange, loadVersion } from './load-version.js';

/** The reviewer wants something to be different; what was agreed to for a day to come no longer is. */
export function sendBackArticleVersion(context: SignedInContext, input: ArticleVersionChange & { note: string }) {
  return context.em.transactional(async (em) => {
    const check = new InputCheck();
    const note = check.text(input.note, ['note'], 2000);
    check.settle();
    const { version } = await loadVersion(em, input, 'SEND_BACK');
    version.status = 'DRAFT';
    version.reviewerId = context.principal.accountId;
    version.reviewerName = context.principal.name;
    version.reviewNote = note;
    version.publishAt = null;
    return { articleVersion: { id: version.id } };
  });
}
