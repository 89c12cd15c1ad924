import { LockMode } from '@mikro-orm/core';
import type { RequestContext } from '../../graphql/context.js';
import { checkAddress } from '../../shared/check-address.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import type { CompanyUpdateInput } from './company.inputs.js';
import { organisationOf } from './organisation-of.js';

const LONGEST_FREEZE_DAYS = 90;
const LONGEST_REOPEN_DAYS = 365;

/** Changes what stands on the company's letters, and the rules it works by. @throws DomainErrors for its form; DomainError CONFLICT */
export function updateCompany(context: RequestContext, input: CompanyUpdateInput) {
  return context.em.transactional(async (em) => {
    const check = new InputCheck();
    const changes = {
      ...(input.name !== undefined && { name: check.text(input.name, ['name'], 200) }),
      ...(input.address !== undefined && { address: input.address && checkAddress(check, input.address, 'address') }),
      ...(input.taxId !== undefined && { taxId: check.optionalText(input.taxId, ['taxId'], 40) }),
      ...(input.email !== undefined && { email: input.email }),
      ...(input.phone !== undefined && { phone: check.optionalText(input.phone, ['phone'], 40) }),
    };
    const { paymentFreezeDays, ticketReopenDays } = input;
    if (paymentFreezeDays != null && (paymentFreezeDays < 0 || paymentFreezeDays > LONGEST_FREEZE_DAYS)) check.refuse('OUT_OF_RANGE', ['paymentFreezeDays'], `0 to ${LONGEST_FREEZE_DAYS} days.`);
    if (ticketReopenDays != null && (ticketReopenDays < 1 || ticketReopenDays > LONGEST_REOPEN_DAYS)) check.refuse('OUT_OF_RANGE', ['ticketReopenDays'], `1 to ${LONGEST_REOPEN_DAYS} days.`);
    check.settle();
    const company = await organisationOf(em, LockMode.PESSIMISTIC_WRITE);
    if (typeof input.lockVersion === 'number' && input.lockVersion !== company.lockVersion) throw new DomainError('CONFLICT', ['lockVersion']);
    em.assign(company, { ...changes, paymentFreezeDays: paymentFreezeDays ?? company.paymentFreezeDays, ticketReopenDays: ticketReopenDays ?? company.ticketReopenDays });
    return { company: { id: company.id } };
  });
}
