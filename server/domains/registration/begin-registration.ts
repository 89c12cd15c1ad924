import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../database/base.js';
import { nextNumber } from '../../database/next-number.js';
import type { Locale } from '../../shared/locale.js';
import { organisationOf } from '../organisation/index.js';
import { Supplier } from '../suppliers/index.js';
import { SupplierRegistration } from './supplier-registration.entity.js';

/** What is known of a company that begins to register. */
export interface Applicant {
  name: string;
  countryCode: string;
  locale: Locale;
  /** The company's own when left out. */
  currencyCode?: string | null;
  /** Where mails to it go. */
  email?: string | null;
  /** Who of the staff writes it down; null when it comes by itself. */
  createdById: string | null;
}

const USUAL_PAYMENT_TERM_DAYS = 30;

/** A new supplier with a registration to write. */
export async function beginRegistration(em: EntityManager, applicant: Applicant, now: Date): Promise<Supplier> {
  const { name, countryCode, locale, email = null, createdById } = applicant;
  const currencyCode = applicant.currencyCode ?? (await organisationOf(em)).currencyCode;
  const id = newId();
  const supplier = em.create(Supplier, {
    id,
    number: await nextNumber(em, 'S'),
    status: 'DRAFT',
    statusSince: now,
    paymentTermDays: USUAL_PAYMENT_TERM_DAYS,
    name, countryCode, locale, currencyCode, email, createdById,
  });
  em.create(SupplierRegistration, {
    id,
    supplier,
    content: { company: { name, countryCode, email, contacts: [] }, currencyCode, bankAccounts: [], categories: [], answers: [] },
  });
  return supplier;
}
