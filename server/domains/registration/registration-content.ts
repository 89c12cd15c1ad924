import type { LocalizedText } from '../../shared/locale.js';
import type { BankDetails, CompanyData } from '../suppliers/index.js';
import type { QuestionKind } from './question.entity.js';

/** An answer to one question of the questionnaire. */
export interface RegistrationAnswer {
  questionCode: string;
  /** One text, number, day, choice, `true` or `false`; several choices or files. */
  values: string[];
  /** What was asked, as of handing in. */
  asked?: { kind: QuestionKind; label: LocalizedText };
}

/** What an applicant has written so far. While it is a draft, none of it needs to be right. */
export interface RegistrationContent {
  company: CompanyData;
  /** The currency in which it wants to be ordered. */
  currencyCode: string;
  bankAccounts: BankDetails[];
  /** Codes of the categories it offers. */
  categories: string[];
  answers: RegistrationAnswer[];
}
