import { dayOf, daysAfter } from '../../shared/days.js';
import type { NonConformanceStatus, waitingForSupplier } from './non-conformance.states.js';

export const severities = {
  MINOR: 'The goods can be used, or are few.',
  MAJOR: 'The goods cannot be used as they are.',
  CRITICAL: 'People could be hurt, or production stands still.',
} as const;
export type Severity = keyof typeof severities;

type Step = (typeof waitingForSupplier)[number];

/** Days that a supplier has for each step, counted from the one before. */
const answerDays: Record<Severity, Record<Step, number>> = {
  MINOR: { OPEN: 5, CONTAINED: 14, ROOT_CAUSE: 30 },
  MAJOR: { OPEN: 2, CONTAINED: 10, ROOT_CAUSE: 20 },
  CRITICAL: { OPEN: 1, CONTAINED: 5, ROOT_CAUSE: 10 },
};

/** The day by which the supplier is to answer in this state; null when nothing is asked of them. */
export function answerDueOn(status: NonConformanceStatus, severity: Severity, now: Date): string | null {
  const days = (answerDays[severity] as Partial<Record<NonConformanceStatus, number>>)[status];
  return days === undefined ? null : dayOf(daysAfter(now, days));
}
