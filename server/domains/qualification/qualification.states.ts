import { defineTransitions } from '../../shared/state-machine.js';

export const qualificationStatuses = {
  NOT_STARTED: 'The supplier offers it; nobody has looked yet.',
  IN_QUALIFICATION: 'Being looked at.',
  QUALIFIED: 'May be ordered.',
  EXPIRING: 'May be ordered, for at most 90 more days.',
  EXPIRED: 'Its time is up.',
  REJECTED: 'Not from this supplier.',
} as const;
export type QualificationStatus = keyof typeof qualificationStatuses;

/** How a qualification moves; the last by a job, for days pass by themselves. */
export const qualificationTransitions = defineTransitions<QualificationStatus>()({
  START: { from: ['NOT_STARTED', 'REJECTED', 'EXPIRED'], to: ['IN_QUALIFICATION'], permission: 'supplier:qualify' },
  QUALIFY: { from: ['IN_QUALIFICATION', 'QUALIFIED', 'EXPIRING', 'EXPIRED'], to: ['QUALIFIED', 'EXPIRING'], permission: 'supplier:qualify' },
  REJECT: { from: ['IN_QUALIFICATION', 'QUALIFIED', 'EXPIRING'], to: ['REJECTED'], permission: 'supplier:qualify' },
  EXPIRE: { from: ['QUALIFIED', 'EXPIRING'], to: ['EXPIRING', 'EXPIRED'], permission: 'supplier:qualify' },
});

/** What people can do. */
export type QualificationAction = Exclude<keyof typeof qualificationTransitions, 'EXPIRE'>;
