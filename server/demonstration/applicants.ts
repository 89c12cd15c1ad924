import { Certificate } from '../domains/qualification/certificate.entity.js';
import { checkRegistration } from '../domains/registration/check-registration.js';
import { DuplicateWarning, type duplicateGrounds } from '../domains/registration/duplicate-warning.entity.js';
import type { RegistrationContent } from '../domains/registration/registration-content.js';
import { SupplierRegistration } from '../domains/registration/supplier-registration.entity.js';
import { Supplier, type SupplierStatus } from '../domains/suppliers/index.js';
import { InputCheck } from '../shared/input-check.js';
import type { Locale } from '../shared/locale.js';
import { addressOf } from './addresses.js';
import { bankDetailsFor } from './bank-details.js';
import data from './data/applicants.json' with { type: 'json' };
import { fixedId } from './fixed-id.js';
import { addPerson, timeZones } from './people.js';
import type { Questionnaire } from './questionnaire.js';
import { addReview, type UnderReview } from './registration-review.js';
import type { Staff } from './staff.js';
import { type Stage, takeNumbers } from './stage.js';
import type { DemonstrationSupplier } from './suppliers.js';

interface ApplicantData {
  key: string;
  status: UnderReview | 'DRAFT';
  /** What the reviewer said who did not approve. */
  comment?: string | null;
  name: string;
  legalForm?: string | null;
  country: string;
  currency: string;
  locale: string;
  taxId?: string;
  phone?: string;
  address?: (string | null)[];
  person: string[];
  categories: string[];
  employees: string;
  turnover?: string;
  certificates?: string[];
  /** What it has in common with suppliers, by their keys. */
  duplicates?: { key: string; ground: string; value: string }[];
}

const BEGUN_DAYS_AGO = 14;
const HANDED_IN_DAYS_AGO = 8;

/** Companies that want to become suppliers: one in each state of a registration. */
export async function addApplicants(stage: Stage, staff: Staff, suppliers: readonly DemonstrationSupplier[], questionnaire: Questionnaire): Promise<void> {
  const numbers = await takeNumbers(stage.em, 'S', data.length);
  (data as ApplicantData[]).forEach((applicant, index) => {
    const supplier = addCompany(stage, applicant, numbers[index]!);
    for (const code of applicant.certificates ?? []) addCertificate(stage, supplier, code, questionnaire);
    const registration = addRegistration(stage, applicant, supplier, questionnaire);
    if (applicant.status !== 'DRAFT') addReview(stage, staff, registration, applicant.status, questionnaire, applicant.comment);
    for (const { key, ground, value } of applicant.duplicates ?? []) {
      const other = suppliers.find((each) => each.key === key)!.supplier;
      stage.em.create(DuplicateWarning, { id: fixedId(`duplicate ${applicant.key} ${key}`), createdAt: supplier.statusSince!, supplier, other, ground: ground as keyof typeof duplicateGrounds, value });
    }
  });
}

function addCompany(stage: Stage, { key, status, comment = null, name, country, currency, locale, person }: ApplicantData, number: string): Supplier {
  const [email, personName] = person as [string, string];
  const supplier = stage.em.create(Supplier, {
    id: fixedId(`supplier ${key}`),
    createdAt: stage.calendar.moment(-BEGUN_DAYS_AGO, 10),
    number,
    name,
    status: status satisfies SupplierStatus,
    statusReason: comment,
    statusSince: stage.calendar.moment(status === 'DRAFT' ? -BEGUN_DAYS_AGO : -HANDED_IN_DAYS_AGO, 11),
    countryCode: country,
    email,
    currencyCode: currency,
    locale: locale as Locale,
    paymentTermDays: 30,
  });
  addPerson(stage, { email, name: personName, locale: locale as Locale, timeZone: timeZones[country]! }, { audience: 'supplier', supplier, role: 'OWNER' });
  return supplier;
}

function addCertificate({ em, calendar }: Stage, supplier: Supplier, code: string, { kinds }: Questionnaire): void {
  em.create(Certificate, {
    id: fixedId(`certificate of ${supplier.id} ${code}`),
    createdAt: calendar.moment(-HANDED_IN_DAYS_AGO, 10),
    supplier,
    kind: kinds.get(code)!,
    status: 'PENDING',
    number: `${code.replace(/\D+/g, '') || 'C'}-${supplier.number.slice(-4)}`,
    issuer: 'TÜV Süd',
    validFrom: calendar.day(-200),
    validTo: calendar.day(895),
  });
}

/** What the applicant wrote; handed in, it went through the checks of handing in. */
function addRegistration({ em, calendar }: Stage, applicant: ApplicantData, supplier: Supplier, questionnaire: Questionnaire): SupplierRegistration {
  const written = writtenBy(applicant, supplier);
  const isDraft = applicant.status === 'DRAFT';
  const check = new InputCheck();
  const certificates = (applicant.certificates ?? []).map((kindCode) => ({ kindCode, validTo: calendar.day(895) }));
  const content = isDraft ? written : checkRegistration(check, written, { ...questionnaire, categories: [...questionnaire.categories.values()], certificates, today: calendar.day(0) });
  check.settle();
  return em.create(SupplierRegistration, {
    id: supplier.id,
    createdAt: calendar.moment(-BEGUN_DAYS_AGO, 10),
    supplier,
    content,
    submissionCount: isDraft ? 0 : 1,
    submittedAt: isDraft ? null : calendar.moment(-HANDED_IN_DAYS_AGO, 11),
    submittedByName: isDraft ? null : applicant.person[1],
  });
}

function writtenBy({ key, name, legalForm = null, country, taxId, phone, address, person, categories, employees, turnover, status }: ApplicantData, supplier: Supplier): RegistrationContent {
  const [email, personName] = person as [string, string];
  const answers = { EMPLOYEES: employees, ROLE: 'MAKER', INSPECTION: 'FINAL', TRACEABILITY: 'true', EXPORT_LICENCE: 'true', TURNOVER: turnover, CODE_OF_CONDUCT: 'true', TRUTH: 'true' };
  return {
    company: {
      name, legalForm, countryCode: country, taxId, email, phone,
      address: address ? addressOf(address, country) : null,
      contacts: [{ name: personName, purpose: 'ORDERS', email }],
    },
    currencyCode: supplier.currencyCode,
    bankAccounts: status === 'DRAFT' ? [] : [bankDetailsFor(supplier, `bank account of ${key}`)],
    categories,
    answers: Object.entries(answers).flatMap(([questionCode, value]) => (value && (status !== 'DRAFT' || questionCode === 'EMPLOYEES') ? [{ questionCode, values: [value] }] : [])),
  };
}
