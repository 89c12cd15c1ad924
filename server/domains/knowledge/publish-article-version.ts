import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { type ArticleVersionChange, loadVersion } from './load-version.js';
import { putBeforeReaders } from './put-before-readers.js';

export interface ArticleVersionPublishInput extends ArticleVersionChange {
  /** ISO 8601. */
  publishAt?: string | null;
}

/** Somebody who had no hand in it agrees to it: readers see it at once, or from a moment to come. */
export function publishArticleVersion(context: SignedInContext, input: ArticleVersionPublishInput) {
  return context.em.transactional(async (em) => {
    const { article, version } = await loadVersion(em, input, 'PUBLISH');
    if (version.writerIds.includes(context.principal.accountId)) throw new DomainError('SELF_APPROVAL', null);
    const publishAt = input.publishAt ? new Date(input.publishAt) : null;
    if (publishAt && publishAt <= context.now()) throw new DomainError('OUT_OF_RANGE', ['publishAt'], 'Later than now; leave it out to publish at once.');
    version.reviewerId = context.principal.accountId;
    version.reviewerName = context.principal.name;
    version.publishAt = publishAt;
    if (!publishAt) await putBeforeReaders(em, article, version, context.now());
    return { articleVersion: { id: version.id } };
  });
}
