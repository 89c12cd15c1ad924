import { loadForChange } from '../../database/load-for-change.js';
import type { RequestContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { type BankDetails, checkBankDetails } from '../suppliers/index.js';
import { SEPA_CURRENCY } from './choose-accounts.js';
import { CompanyBankAccount } from './company-bank-account.entity.js';

/** Adds an account from which this company pays. @throws DomainErrors for its form */
export function createCompanyBankAccount(context: RequestContext, input: BankDetails) {
  return context.em.transactional(async (em) => {
    const check = new InputCheck();
    const { accountNumber, routingNumber, ...details } = checkBankDetails(check, input, []);
    if (input.currencyCode === SEPA_CURRENCY && input.scheme !== 'IBAN') check.refuse('INVALID', ['scheme'], 'An account in EUR has an IBAN.');
    check.settle();
    const companyBankAccount = em.create(CompanyBankAccount, { ...details, number: accountNumber, routing: routingNumber });
    await em.flush();
    return { companyBankAccount: { id: companyBankAccount.id } };
  });
}

/** Nothing is paid from it any more; what it paid stays as it was. */
export function endCompanyBankAccount(context: RequestContext, input: { id: string }) {
  return context.em.transactional(async (em) => {
    const account = await loadForChange(em, CompanyBankAccount, toUuid('cba', input.id));
    if (account.endedAt) throw new DomainError('NOT_ALLOWED_IN_STATE', ['id'], 'It has ended already.');
    account.endedAt = context.now();
    return { companyBankAccount: { id: account.id } };
  });
}
