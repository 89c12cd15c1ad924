import type { RequestContext } from '../../graphql/context.js';
import { nextNumber } from '../../database/next-number.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { checkDetails, checkPaymentTerm } from './check-customer.js';
import { Customer } from './customer.entity.js';
import type { CustomerCreateInput } from './customer.input.js';

/** Adds a customer. @throws DomainErrors for what is not of the right form, DomainError TAKEN for a number in use */
export async function createCustomer(context: RequestContext, input: CustomerCreateInput) {
  const check = new InputCheck();
  const name = check.text(input.name, ['name'], 200);
  const wantedNumber = check.optionalText(input.number, ['number'], 40);
  const details = checkDetails(check, input);
  checkPaymentTerm(check, input.paymentTermDays);
  check.settle();
  return context.em.transactional(async (em) => {
    if (wantedNumber && (await em.count(Customer, { number: wantedNumber })) > 0) throw new DomainError('TAKEN', ['number']);
    const { countryCode, currencyCode, locale, paymentTermDays } = input;
    const customer = em.create(Customer, {
      ...details,
      number: wantedNumber ?? (await nextNumber(em, 'C')),
      name, countryCode, currencyCode, locale, paymentTermDays,
    });
    await em.flush();
    return { customer: { id: customer.id } };
  });
}
