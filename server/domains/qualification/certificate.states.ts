import { defineTransitions } from '../../shared/state-machine.js';

export const certificateStatuses = {
  PENDING: 'Handed in; somebody has to look at it.',
  ACCEPTED: 'Good, between its days.',
  REFUSED: 'Not accepted, for a reason on record.',
  WITHDRAWN: 'Taken back by the supplier.',
} as const;
export type CertificateStatus = keyof typeof certificateStatuses;

/** How a certificate moves. That it expires is a matter of its days alone. */
export const certificateTransitions = defineTransitions<CertificateStatus>()({
  ACCEPT: { from: ['PENDING', 'REFUSED'], to: ['ACCEPTED'], permission: 'certificate:review' },
  REFUSE: { from: ['PENDING', 'ACCEPTED'], to: ['REFUSED'], permission: 'certificate:review' },
  WITHDRAW: { from: ['PENDING', 'REFUSED'], to: ['WITHDRAWN'], permission: 'certificate:write' },
});

export type CertificateAction = keyof typeof certificateTransitions;
