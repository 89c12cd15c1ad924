import { Certificate } from '../domains/qualification/certificate.entity.js';
import type { SupplierCategory } from '../domains/qualification/supplier-category.entity.js';
import { SupplierQualification } from '../domains/qualification/supplier-qualification.entity.js';
import { BankAccount } from '../domains/suppliers/bank-account.entity.js';
import { bankDetailsFor } from './bank-details.js';
import { Chance } from './chance.js';
import { fixedId } from './fixed-id.js';
import type { Questionnaire } from './questionnaire.js';
import type { Staff } from './staff.js';
import type { Stage } from './stage.js';
import type { DemonstrationSupplier } from './suppliers.js';

/** Days until a certificate ends, where the demonstration is to show that it ends soon, or has ended. */
const ENDS_SOON: Readonly<Record<string, number>> = { 'alpine ISO_9001': 20, 'borealis OEKO_TEX': 55, 'pars ISO_9001': 6, 'hongda ISO_9001': 85, 'huafeng OEKO_TEX': -12 };

/** At so many days before their end suppliers are reminded of certificates. */
const REMINDERS = [90, 60, 30, 7];

/** Where suppliers are paid, what they are qualified for, and the certificates that this takes. */
export function addStanding(stage: Stage, staff: Staff, suppliers: readonly DemonstrationSupplier[], questionnaire: Questionnaire): void {
  for (const supplier of suppliers) {
    addBankAccount(stage, supplier);
    const categories = supplier.categories.flatMap((name) => questionnaire.categories.get(name) ?? []);
    for (const category of categories) addQualification(stage, staff, supplier, category);
    for (const code of new Set(categories.flatMap(({ certificateKinds }) => certificateKinds))) addCertificate(stage, staff, supplier, code, questionnaire);
  }
}

function addBankAccount({ em, calendar }: Stage, { key, supplier }: DemonstrationSupplier): void {
  const name = `bank account of ${key}`;
  const { accountNumber, routingNumber, ...details } = bankDetailsFor(supplier, name);
  em.create(BankAccount, { ...details, id: fixedId(name), createdAt: calendar.moment(-380, 11), supplier, number: accountNumber, routing: routingNumber });
}

function addQualification({ em, calendar }: Stage, staff: Staff, { key, supplier }: DemonstrationSupplier, category: SupplierCategory): void {
  const chance = new Chance(`qualification of ${key} ${category.code}`);
  const left = category.qualificationMonths ? chance.between(40, 700) : null;
  em.create(SupplierQualification, {
    id: fixedId(`qualification of ${key} ${category.code}`),
    createdAt: calendar.moment(-384, 10),
    supplier,
    category,
    status: left !== null && left <= 90 ? 'EXPIRING' : 'QUALIFIED',
    validTo: left === null ? null : calendar.day(left),
    decidedAt: calendar.moment(-380, 10),
    decidedByName: staff.quality.name,
  });
}

function addCertificate({ em, calendar }: Stage, staff: Staff, { key, supplier }: DemonstrationSupplier, code: string, { kinds }: Questionnaire): void {
  const chance = new Chance(`certificate of ${key} ${code}`);
  const left = ENDS_SOON[`${key} ${code}`] ?? chance.between(120, 900);
  em.create(Certificate, {
    id: fixedId(`certificate of ${key} ${code}`),
    createdAt: calendar.moment(-383, 10),
    supplier,
    kind: kinds.get(code)!,
    status: 'ACCEPTED',
    number: `${code.replace(/\D+/g, '') || 'C'}-${chance.between(10_000, 99_999)}`,
    issuer: chance.of(['TÜV Rheinland', 'SGS', 'Bureau Veritas', 'DNV', 'Intertek']),
    validFrom: calendar.day(left - 1095),
    validTo: calendar.day(left),
    decidedAt: calendar.moment(-381, 15),
    decidedByName: staff.quality.name,
    remindedAtDays: REMINDERS.filter((days) => left <= days),
  });
}
