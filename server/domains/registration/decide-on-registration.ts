import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import type { Supplier } from '../suppliers/index.js';
import { admitSupplier } from './admit-supplier.js';
import { hasTakenPart } from './has-taken-part.js';
import { loadReviewTask, type ReviewTaskChange } from './load-review-task.js';
import { openNext } from './open-review-tasks.js';
import { ReviewTask } from './review-task.entity.js';
import { tellOfReview, tellReviewers } from './tell-of-review.js';

export type ReviewOutcome = 'APPROVE' | 'REQUEST_CHANGES' | 'REJECT';

export interface ReviewTaskDecideInput extends ReviewTaskChange {
  outcome: ReviewOutcome;
  comment?: string | null;
  internalComment?: string | null;
}

const LONGEST_COMMENT = 5000;

/** Somebody of the right department makes a task their own. */
export function takeReviewTask(context: SignedInContext, input: ReviewTaskChange) {
  return context.em.transactional(async (em) => {
    const { task } = await loadReviewTask(em, context, input, 'TAKE');
    task.assigneeId = context.principal.accountId;
    return { reviewTask: { id: task.id } };
  });
}

/**
 * A step of the review is done: the next one opens, the applicant has to change something, or the application has ended.
 * After the last step the supplier is registered, with everything as it was handed in.
 * @throws DomainError REQUIRED at `comment` unless approved; SELF_APPROVAL for who wrote it down or invited its people
 */
export function decideOnRegistration(context: SignedInContext, input: ReviewTaskDecideInput) {
  return context.em.transactional(async (em) => {
    const { task, supplier } = await loadReviewTask(em, context, input, input.outcome);
    const { accountId, name } = context.principal;
    if (input.outcome === 'APPROVE' && (await hasTakenPart(em, supplier.id, accountId))) throw new DomainError('SELF_APPROVAL', ['id']);
    const check = new InputCheck();
    const { comment, internalComment } = input;
    const said = input.outcome === 'APPROVE' ? check.optionalText(comment, ['comment'], LONGEST_COMMENT) : check.text(comment, ['comment'], LONGEST_COMMENT);
    const noted = check.optionalText(internalComment, ['internalComment'], LONGEST_COMMENT);
    check.settle();
    em.assign(task, { decidedAt: context.now(), decidedByName: name, assigneeId: accountId, comment: said, internalComment: noted });
    await carryOut[input.outcome](em, context, task, supplier);
    return { reviewTask: { id: task.id } };
  });
}

type Carry = (em: EntityManager, context: SignedInContext, task: ReviewTask, supplier: Supplier) => Promise<void>;

const carryOut: Readonly<Record<ReviewOutcome, Carry>> = {
  APPROVE: async (em, context, task, supplier) => {
    task.status = 'APPROVED';
    if (task.step === 'BUYER') supplier.buyerId = context.principal.accountId;
    const tasks = await em.find(ReviewTask, { registration: task.registration });
    const next = openNext(tasks, context.now());
    if (next) return tellReviewers(em, supplier, next);
    await admitSupplier(em, context, supplier);
    await tellOfReview(em, supplier, 'approved');
  },
  REQUEST_CHANGES: async (em, context, task, supplier) => {
    task.status = 'CHANGES_REQUESTED';
    em.assign(supplier, { status: 'CHANGES_REQUESTED', statusReason: task.comment, statusSince: context.now() });
    await tellOfReview(em, supplier, 'changesRequested');
  },
  REJECT: async (em, context, task, supplier) => {
    task.status = 'REJECTED';
    const others = await em.find(ReviewTask, { registration: task.registration, status: ['WAITING', 'OPEN'], id: { $ne: task.id } });
    for (const other of others) other.status = 'CANCELLED';
    em.assign(supplier, { status: 'REJECTED', statusReason: task.comment, statusSince: context.now() });
    await tellOfReview(em, supplier, 'rejected');
  },
};
