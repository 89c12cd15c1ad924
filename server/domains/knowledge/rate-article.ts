import { newId } from '../../database/base.js';
import type { RequestContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { ArticleVersion } from './article-version.entity.js';
import { readerOf } from './readers.js';

export interface ArticleRateInput {
  id: string;
  helpful: boolean;
  comment?: string | null;
  visitor?: string | null;
}

const VISITOR = /^[\w-]{16,64}$/;

/** Somebody says whether what they read helped: each person, or each browser of nobody, once for a version; the last answer counts. */
export async function rateArticle(context: RequestContext, input: ArticleRateInput) {
  const uuid = toUuid('artv', input.id);
  const { principal } = context;
  const check = new InputCheck();
  const comment = input.helpful ? null : check.optionalText(input.comment, ['comment'], 2000);
  if (!principal && !VISITOR.test(input.visitor ?? '')) check.refuse('REQUIRED', ['visitor'], 'Who is not signed in gives what the browser calls itself: 16 to 64 letters, digits, `-` or `_`.');
  check.settle();
  if (!(await context.em.count(ArticleVersion, { id: uuid, status: 'PUBLISHED' }))) throw new DomainError('NOT_FOUND', ['id']);
  const [account, visitor] = principal ? [principal.accountId, null] : [null, input.visitor];
  await context.database.system('articleRate', principal?.accountId, context.requestId).execute(
    `insert into article_feedback (id, created_at, updated_at, version_id, helpful, comment, reader, account_id, visitor) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (version_id, ${principal ? 'account_id' : 'visitor'}) do update
      set helpful = excluded.helpful, comment = excluded.comment, updated_at = excluded.updated_at, lock_version = article_feedback.lock_version + 1`,
    [newId(), context.now(), context.now(), uuid, input.helpful, comment, readerOf(context), account, visitor],
  );
  return { articleVersion: { id: uuid } };
}
