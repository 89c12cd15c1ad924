import type { Account } from '../domains/identity/index.js';
import { type ReviewStep, reviewSteps } from '../domains/qualification/index.js';
import { stepsFor } from '../domains/registration/open-review-tasks.js';
import { ReviewTask } from '../domains/registration/review-task.entity.js';
import type { ReviewTaskStatus } from '../domains/registration/review-task.states.js';
import type { SupplierRegistration } from '../domains/registration/supplier-registration.entity.js';
import { keysOf } from '../shared/keys.js';
import { fixedId } from './fixed-id.js';
import type { Questionnaire } from './questionnaire.js';
import type { Staff } from './staff.js';
import type { Stage } from './stage.js';

/** How far the steps of a review are, the first one first; those that are not named wait. */
const PROGRESS = {
  SUBMITTED: ['OPEN'],
  IN_REVIEW: ['APPROVED', 'OPEN'],
  CHANGES_REQUESTED: ['CHANGES_REQUESTED'],
  REJECTED: ['APPROVED', 'REJECTED', 'CANCELLED'],
} as const satisfies Record<string, readonly ReviewTaskStatus[]>;

/** States of applicants whose registration was handed in. */
export type UnderReview = keyof typeof PROGRESS;

/** The steps of a review as far as they have come; the reviewer who did not approve said why. */
export function addReview({ em, calendar }: Stage, staff: Staff, registration: SupplierRegistration, progress: UnderReview, { categories }: Questionnaire, comment?: string | null): void {
  const { supplier, content } = registration;
  const offered = [...categories.values()].filter(({ code }) => content.categories.includes(code));
  const reviewers: Readonly<Record<ReviewStep, Account>> = { BUYER: staff.buyerFor(supplier.locale), QUALITY: staff.quality, FINANCE: staff.finance };
  stepsFor(offered).forEach((step, index) => {
    const status = progressOf(progress, index);
    const reviewer = reviewers[step];
    const isDecided = ['APPROVED', 'CHANGES_REQUESTED', 'REJECTED'].includes(status);
    if (step === 'BUYER' && status === 'APPROVED') supplier.buyerId = reviewer.id;
    em.create(ReviewTask, {
      id: fixedId(`review of ${supplier.id} ${step}`),
      createdAt: registration.submittedAt!,
      registration,
      supplier,
      step,
      position: keysOf(reviewSteps).indexOf(step) + 1,
      status,
      openedAt: status === 'WAITING' || status === 'CANCELLED' ? null : calendar.moment(index - 8, 12),
      assigneeId: isDecided ? reviewer.id : null,
      decidedAt: isDecided ? calendar.moment(index - 6, 15) : null,
      decidedByName: isDecided ? reviewer.name : null,
      comment: isDecided && status !== 'APPROVED' ? comment : null,
    });
  });
}

function progressOf(progress: UnderReview, index: number): ReviewTaskStatus {
  return PROGRESS[progress][index] ?? 'WAITING';
}
