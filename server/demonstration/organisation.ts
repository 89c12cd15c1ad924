import { Organisation } from '../domains/organisation/index.js';
import { fixedId } from './fixed-id.js';
import type { Stage } from './stage.js';

/** A maker of things for kitchen and garden, with tight tolerances, so that answers have to be decided on. */
export async function replaceOrganisation({ em, calendar }: Stage): Promise<void> {
  // A server's start puts one on record before anything else; there is only ever one.
  await em.nativeDelete(Organisation, {});
  em.create(Organisation, {
    id: fixedId('organisation'),
    createdAt: calendar.moment(-400, 8),
    name: 'Larkfield Kitchen & Outdoor',
    address: { lines: ['14 Larkfield Road'], city: 'Richmond', postalCode: 'TW9 2PD', countryCode: 'GB' },
    taxId: 'GB 100 0000 34',
    email: 'purchasing@counterpart.example',
    phone: '+44 20 7946 0123',
    currencyCode: 'EUR',
    timeZone: 'Europe/London',
    approvalFrom: '10000',
    changeTolerancePercent: '5',
    acknowledgementToleranceDays: 2,
    acknowledgementTolerancePercent: '5',
    answerWithinDays: 3,
    receiptTolerancePercent: '5',
  });
}
