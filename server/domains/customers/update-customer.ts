import { loadForChange } from '../../database/load-for-change.js';
import type { RequestContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { InputCheck } from '../../shared/input-check.js';
import { checkDetails, checkPaymentTerm } from './check-customer.js';
import { Customer } from './customer.entity.js';
import type { CustomerUpdateInput } from './customer.input.js';

/** Changes what is given of a customer. @throws DomainErrors for its form, DomainError NOT_FOUND or CONFLICT */
export async function updateCustomer(context: RequestContext, input: CustomerUpdateInput) {
  const check = new InputCheck();
  const changes = {
    ...checkDetails(check, input),
    ...(input.name !== undefined && { name: check.text(input.name, ['name'], 200) }),
    ...required(check, input, 'countryCode'),
    ...required(check, input, 'locale'),
    ...required(check, input, 'paymentTermDays'),
  };
  if (typeof input.paymentTermDays === 'number') checkPaymentTerm(check, input.paymentTermDays);
  check.settle();
  return context.em.transactional(async (em) => {
    const customer = await loadForChange(em, Customer, toUuid('cus', input.id), input.lockVersion);
    em.assign(customer, changes as Partial<Customer>);
    await em.flush();
    return { customer: { id: customer.id } };
  });
}

/** A part that can be left out but not cleared. */
function required(check: InputCheck, input: CustomerUpdateInput, field: 'countryCode' | 'locale' | 'paymentTermDays') {
  if (input[field] === null) check.refuse('REQUIRED', [field]);
  return input[field] === undefined ? {} : { [field]: input[field] };
}
