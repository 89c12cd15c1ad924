import type { EntityManager } from '@mikro-orm/postgresql';
import { takeTurns } from '../../database/take-turns.js';
import type { SignedInContext } from '../../graphql/context.js';
import { addJob } from '../../jobs/add-job.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import {
  BankAccount,
  bankDetailsOf,
  type BankDetails,
  checkBankDetails,
  checkCompanyData,
  type CompanyData,
  companyDataOf,
  givenCompanyData,
  onceRegistered,
  Supplier,
} from '../suppliers/index.js';
import { ChangeRequest, type FieldChange, type ProposedData } from './change-request.entity.js';
import type { ChangeRequestKind } from './change-request.states.js';
import { bankChanges, companyChanges } from './company-changes.js';

interface ChangeInput {
  reason?: string | null;
}

export interface CompanyChangeInput extends ChangeInput {
  company: Partial<CompanyData>;
}

export interface BankChangeInput extends ChangeInput {
  bankAccounts: BankDetails[];
}

const MOST_ACCOUNTS = 5;
const LONGEST_REASON = 2000;

/**
 * A registered supplier asks for other company data; nothing changes before somebody has approved it.
 * @throws DomainErrors for what is wrong, by its path; TAKEN while another request of the kind is pending; REQUIRED when
 * nothing would change
 */
export function requestCompanyChange(context: SignedInContext, input: CompanyChangeInput) {
  return context.em.transactional(async (em) => {
    const supplier = await loadOwnSupplier(em, context);
    const before = companyDataOf(supplier);
    const check = new InputCheck();
    const given = givenCompanyData(input.company);
    const company = checkCompanyData(check, { ...before, ...given }, ['company'], Object.keys(given));
    const reason = check.optionalText(input.reason, ['reason'], LONGEST_REASON);
    check.settle();
    return keepRequest(em, context, supplier, { kind: 'COMPANY', proposed: { company }, changes: companyChanges(before, company), reason });
  });
}

/** The same for where it is paid: all accounts as they shall be. */
export function requestBankChange(context: SignedInContext, input: BankChangeInput) {
  return context.em.transactional(async (em) => {
    const supplier = await loadOwnSupplier(em, context);
    const before = (await em.find(BankAccount, { supplier, endedAt: null })).map(bankDetailsOf);
    const check = new InputCheck();
    const count = input.bankAccounts.length;
    if (count < 1 || count > MOST_ACCOUNTS) check.refuse('OUT_OF_RANGE', ['bankAccounts'], `One to ${MOST_ACCOUNTS} accounts.`);
    const bankAccounts = input.bankAccounts.map((account, index) => checkBankDetails(check, account, ['bankAccounts', String(index)]));
    refuseRepeated(check, bankAccounts);
    const reason = check.optionalText(input.reason, ['reason'], LONGEST_REASON);
    check.settle();
    return keepRequest(em, context, supplier, { kind: 'BANK', proposed: { bankAccounts }, changes: bankChanges(before, bankAccounts), reason });
  });
}

function refuseRepeated(check: InputCheck, accounts: readonly BankDetails[]): void {
  accounts.forEach(({ accountNumber }, index) => {
    if (accounts.findIndex((other) => other.accountNumber === accountNumber) !== index) check.refuse('TAKEN', ['bankAccounts', String(index), 'accountNumber'], 'It is among them already.');
  });
}

async function loadOwnSupplier(em: EntityManager, { principal }: SignedInContext): Promise<Supplier> {
  const supplier = await em.findOneOrFail(Supplier, { id: principal.supplierId! });
  if ((onceRegistered as readonly string[]).includes(supplier.status)) return supplier;
  throw new DomainError('NOT_ALLOWED_IN_STATE', null, `Changes are requested by suppliers that were registered once; this one is ${supplier.status}.`);
}

interface Wanted {
  kind: ChangeRequestKind;
  proposed: ProposedData;
  changes: FieldChange[];
  reason: string | null;
}

async function keepRequest(em: EntityManager, { principal }: SignedInContext, supplier: Supplier, wanted: Wanted) {
  const field = wanted.kind === 'BANK' ? 'bankAccounts' : 'company';
  if (!wanted.changes.length) throw new DomainError('REQUIRED', [field], 'Nothing would change.');
  // Of two at once the second one finds the first; row locks are for what is there already.
  await takeTurns(em, `change request ${supplier.id} ${wanted.kind}`);
  const pending = await em.count(ChangeRequest, { supplier, kind: wanted.kind, status: 'PENDING' });
  if (pending) throw new DomainError('TAKEN', [field], 'A change of this kind is being looked at already: withdraw it first.');
  const request = em.create(ChangeRequest, { ...wanted, supplier, status: 'PENDING', requestedById: principal.accountId, requestedByName: principal.name });
  await em.flush();
  await addJob(em, 'change_requested', { id: request.id });
  return { changeRequest: { id: request.id } };
}
