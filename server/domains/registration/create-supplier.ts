import type { SignedInContext } from '../../graphql/context.js';
import { InputCheck } from '../../shared/input-check.js';
import type { Locale } from '../../shared/locale.js';
import { beginRegistration } from './begin-registration.js';

interface SupplierCreateInput {
  name: string;
  countryCode: string;
  currencyCode?: string | null;
  email?: string | null;
  locale: Locale;
}

/** Staff write down a company that is to become a supplier; its people register it. */
export function createSupplier(context: SignedInContext, input: SupplierCreateInput) {
  const check = new InputCheck();
  const name = check.text(input.name, ['name'], 200);
  check.settle();
  return context.em.transactional(async (em) => {
    const supplier = await beginRegistration(em, { ...input, name, createdById: context.principal.accountId }, context.now());
    return { supplier: { id: supplier.id } };
  });
}
