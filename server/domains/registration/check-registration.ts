import type { InputCheck } from '../../shared/input-check.js';
import type { Certificate, SupplierCategory } from '../qualification/index.js';
import { checkBankDetails, checkCompanyData } from '../suppliers/index.js';
import { checkAnswer, isAsked, valuesOf } from './answers.js';
import type { Question } from './question.entity.js';
import type { RegistrationContent } from './registration-content.js';

/** What a registration is held against. */
export interface Requirements {
  /** Every question and category in use. */
  questions: readonly Question[];
  categories: readonly SupplierCategory[];
  /** Those of the applicant that are not refused or withdrawn, with the code of their kind. */
  certificates: readonly (Pick<Certificate, 'validTo'> & { kindCode: string })[];
  today: string;
}

/**
 * Looks through a whole registration; everything that is missing or wrong goes to `check`, by its path into the input of
 * `supplierRegistrationUpdate`. Answers and certificates go by the codes of their question and kind.
 * @returns the content as it is kept
 */
export function checkRegistration(check: InputCheck, content: RegistrationContent, requirements: Requirements): RegistrationContent {
  const company = checkCompanyData(check, content.company, ['company']);
  for (const name of ['taxId', 'email', 'address'] as const) {
    if (!company[name]) check.refuse('REQUIRED', ['company', name]);
  }
  if (!company.contacts.length) check.refuse('REQUIRED', ['company', 'contacts'], 'Name somebody to turn to.');
  if (!content.bankAccounts.length) check.refuse('REQUIRED', ['bankAccounts'], 'Say where you want to be paid.');
  const bankAccounts = content.bankAccounts.map((account, index) => checkBankDetails(check, account, ['bankAccounts', String(index)]));
  checkCategories(check, content.categories, requirements);
  const answers = checkAnswers(check, content, requirements.questions);
  return { ...content, company, bankAccounts, answers };
}

/** Offers at least one category, and has the certificates that its categories need. */
function checkCategories(check: InputCheck, codes: readonly string[], { categories, certificates, today }: Requirements): void {
  if (!codes.length) check.refuse('REQUIRED', ['categories'], 'Say what you supply.');
  const offered = codes.map((code, index) => {
    const category = categories.find((each) => each.code === code);
    if (!category) check.refuse('NOT_FOUND', ['categories', String(index)], `There is no category ${code}.`);
    return category;
  });
  for (const kind of new Set(offered.flatMap((category) => category?.certificateKinds ?? []))) {
    const held = certificates.filter(({ kindCode }) => kindCode === kind);
    if (!held.length) check.refuse('REQUIRED', ['certificates', kind], `A certificate ${kind} is needed for what you supply.`);
    else if (held.every(({ validTo }) => validTo < today)) check.refuse('OUT_OF_RANGE', ['certificates', kind], `The certificate ${kind} has expired.`);
  }
}

/** Answers to what is asked, with what was asked; answers to anything else are dropped. */
function checkAnswers(check: InputCheck, content: RegistrationContent, questions: readonly Question[]) {
  return questions.filter((question) => isAsked(question, content)).flatMap((question) => {
    const { code: questionCode, kind, labels: label } = question;
    const values = valuesOf(content.answers, questionCode);
    checkAnswer(check, question, values, ['answers', questionCode]);
    return values.length ? [{ questionCode, values, asked: { kind, label } }] : [];
  });
}
