import type { SignedInContext } from '../../graphql/context.js';
import { InputCheck } from '../../shared/input-check.js';
import { type BankDetails, type CompanyData, givenCompanyData } from '../suppliers/index.js';
import { keepAnswerFiles } from './keep-answer-files.js';
import { loadOwnRegistration } from './load-registration.js';
import type { RegistrationAnswer, RegistrationContent } from './registration-content.js';

export interface SupplierRegistrationUpdateInput {
  lockVersion?: number | null;
  company?: Partial<CompanyData> | null;
  currencyCode?: string | null;
  bankAccounts?: BankDetails[] | null;
  categories?: string[] | null;
  answers?: RegistrationAnswer[] | null;
}

const MOST_ACCOUNTS = 5;
const MOST_CHARACTERS = 100_000;

/**
 * Keeps what an applicant has written so far, right or wrong: what is left out stays, lists that are given replace all
 * of them, answers replace those to the same question.
 * @throws DomainError NOT_ALLOWED_IN_STATE, CONFLICT; TOO_LONG when it is more than any form holds; DomainErrors for files
 */
export function updateRegistration(context: SignedInContext, input: SupplierRegistrationUpdateInput) {
  return context.em.transactional(async (em) => {
    const { registration } = await loadOwnRegistration(em, context, input.lockVersion);
    const content = merged(registration.content, input);
    const check = new InputCheck();
    if (content.bankAccounts.length > MOST_ACCOUNTS) check.refuse('OUT_OF_RANGE', ['bankAccounts'], `At most ${MOST_ACCOUNTS} accounts.`);
    if (JSON.stringify(content).length > MOST_CHARACTERS) check.refuse('TOO_LONG', [], `All of it together has at most ${MOST_CHARACTERS} characters.`);
    check.settle();
    await keepAnswerFiles(em, context, registration, input.answers ?? []);
    registration.content = content;
    return { registration: { id: registration.id } };
  });
}

function merged(content: RegistrationContent, { company, currencyCode, bankAccounts, categories, answers }: SupplierRegistrationUpdateInput): RegistrationContent {
  return {
    company: { ...content.company, ...givenCompanyData(company ?? {}) },
    currencyCode: currencyCode ?? content.currencyCode,
    bankAccounts: bankAccounts ?? content.bankAccounts,
    categories: categories ? [...new Set(categories)] : content.categories,
    answers: [...content.answers.filter(({ questionCode }) => !answers?.some((answer) => answer.questionCode === questionCode)), ...(answers ?? [])],
  };
}
