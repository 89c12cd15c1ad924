import { checkNewPassword, hashPassword } from '../../auth/passwords.js';
import { digestOf } from '../../auth/secret-token.js';
import type { RequestContext } from '../../graphql/context.js';
import { addJob } from '../../jobs/add-job.js';
import { defineTask } from '../../jobs/task.js';
import { InputCheck } from '../../shared/input-check.js';
import type { Locale } from '../../shared/locale.js';
import { checkName, slowDown, signUp } from '../identity/index.js';
import { type Supplier } from '../suppliers/index.js';
import { beginRegistration } from './begin-registration.js';
import { SupplierRegistration } from './supplier-registration.entity.js';

export interface SupplierRegisterInput {
  email: string;
  password: string;
  name: string;
  companyName: string;
  countryCode: string;
  locale: Locale;
}

interface RegisterJob extends Omit<SupplierRegisterInput, 'password'> {
  passwordHash: string;
}

/**
 * Somebody wants to become a supplier. The request itself looks nothing up, so its answer and the time it takes are the
 * same for every address; a job makes what is to be made, and mails.
 * @throws DomainErrors for what is not of the right form; DomainError TOO_WEAK or TOO_LONG at `password`; RATE_LIMITED
 */
export async function registerSupplier(context: RequestContext, input: SupplierRegisterInput): Promise<object> {
  const { database, clientPlace } = context;
  await slowDown(database, `register ${clientPlace}`);
  const check = new InputCheck();
  const companyName = check.text(input.companyName, ['companyName'], 200);
  check.settle();
  const name = checkName(input.name);
  await checkNewPassword(input.password, input.email);
  const { email, countryCode, locale } = input;
  const job: RegisterJob = { email, name, companyName, countryCode, locale, passwordHash: await hashPassword(input.password) };
  await addJob(database.system('supplierRegister'), supplierRegistered.name, job, `register ${digestOf(email)}`);
  return {};
}

/** Makes account, supplier and registration of who wants to become a supplier, and mails a link. */
export const supplierRegistered = defineTask<RegisterJob>('supplier_registered', async (job, { system, config }) => {
  const { companyName, countryCode, locale, email } = job;
  await system().transactional((em) =>
    signUp(em, config, job, async (earlier) => {
      if (!earlier) return beginRegistration(em, { name: companyName, countryCode, locale, email, createdById: null }, new Date());
      const registration = await em.findOneOrFail(SupplierRegistration, { supplier: earlier });
      return renamed(earlier, registration, job);
    }),
  );
});

/** Who has not confirmed the address yet may have mistyped the rest too. */
function renamed(supplier: Supplier, registration: SupplierRegistration, { companyName, countryCode, locale }: RegisterJob): Supplier {
  Object.assign(supplier, { name: companyName, countryCode, locale });
  registration.content = { ...registration.content, company: { ...registration.content.company, name: companyName, countryCode } };
  return supplier;
}
