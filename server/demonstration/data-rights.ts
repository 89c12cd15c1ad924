import { ConsentPurpose } from '../domains/consents/consent-purpose.entity.js';
import { ConsentText } from '../domains/consents/consent-text.entity.js';
import { Consent } from '../domains/consents/consent.entity.js';
import { DataErasure } from '../domains/data-rights/data-erasure.entity.js';
import { LegalHold } from '../domains/data-rights/legal-hold.entity.js';
import type { Account } from '../domains/identity/account.entity.js';
import { dayOf } from '../shared/days.js';
import type { DemonstrationCustomer } from './customers.js';
import { fixedId } from './fixed-id.js';
import type { Staff } from './staff.js';
import { type Stage, takeNumbers } from './stage.js';
import type { DemonstrationSupplier } from './suppliers.js';

/** Of some customers the first person said yes, of some they took it back. */
const consents: readonly [customer: string, purpose: string, daysAgo: number, given: boolean][] = [
  ['cedar', 'SATISFACTION_SURVEY', 200, true],
  ['cedar', 'MARKETING_MAIL', 200, true],
  ['cedar', 'MARKETING_MAIL', 31, false],
  ['dune', 'SATISFACTION_SURVEY', 120, true],
  ['harbour', 'TELEPHONE', 64, true],
  ['yunding', 'MARKETING_MAIL', 45, true],
];

/** What people agreed to; somebody who asked to be forgotten, and a lawsuit for which nothing of a company’s people is erased. */
export async function addDataRights(stage: Stage, staff: Staff, customers: readonly DemonstrationCustomer[], suppliers: readonly DemonstrationSupplier[]): Promise<void> {
  const { em, calendar } = stage;
  const personOf = (key: string): Account => customers.find((one) => one.key === key)!.people[0]!;
  await addConsents(stage, personOf);
  const leaving = personOf('maison');
  const [number] = await takeNumbers(em, 'DER', 1);
  em.create(DataErasure, {
    id: fixedId('data erasure'),
    createdAt: calendar.moment(-3, 14, 20),
    number: number!,
    account: leaving,
    email: leaving.email,
    personName: leaving.name,
    locale: leaving.locale,
    status: 'REQUESTED',
    reason: 'I leave the company at the end of the month.',
    requestedById: leaving.id,
  });
  em.create(LegalHold, {
    id: fixedId('legal hold'),
    createdAt: calendar.moment(-20, 9, 5),
    supplier: suppliers.find(({ key }) => key === 'hongda')!.supplier,
    reason: 'Dispute about a rejected lot; our lawyers need all that was written.',
    until: dayOf(calendar.moment(180, 0)),
    placedById: staff.manager.id,
    placedByName: staff.manager.name,
  });
}

async function addConsents({ em, calendar }: Stage, personOf: (key: string) => Account): Promise<void> {
  const purposes = await em.find(ConsentPurpose, {});
  const texts = await em.find(ConsentText, { version: 1 });
  for (const [customer, code, daysAgo, given] of consents) {
    const account = personOf(customer);
    const purpose = purposes.find((one) => one.code === code)!;
    em.create(Consent, {
      id: fixedId(`consent ${customer} ${code} ${daysAgo}`),
      createdAt: calendar.moment(-daysAgo, 11, 40),
      account,
      purpose,
      text: texts.find((one) => one.purpose.id === purpose.id)!,
      given,
      locale: account.locale,
      recordedById: account.id,
      clientNetwork: '192.0.2.0/24',
      userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    });
  }
}
