import { Organisation } from '../domains/organisation/index.js';
import { fixedId } from './fixed-id.js';
import type { Stage } from './stage.js';

/** A maker of things for kitchen and garden, with tight tolerances, so that answers have to be decided on. */
export function addOrganisation({ em, calendar }: Stage): Organisation {
  return em.create(Organisation, {
    id: fixedId('organisation'),
    createdAt: calendar.moment(-400, 8),
    name: 'Larkfield Kitchen & Outdoor',
    currencyCode: 'EUR',
    timeZone: 'Europe/London',
    approvalFrom: '10000',
    acknowledgementToleranceDays: 2,
    acknowledgementTolerancePercent: '5',
    answerWithinDays: 3,
  });
}
