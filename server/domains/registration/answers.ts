import { compare } from '../../shared/decimal.js';
import type { InputCheck } from '../../shared/input-check.js';
import { parseDate, parseDecimal } from '../../graphql/scalars/parse.js';
import type { Question } from './question.entity.js';
import type { RegistrationAnswer, RegistrationContent } from './registration-content.js';

const LONGEST_LINE = 300;
const LONGEST_TEXT = 5000;
const MOST_FILES = 10;

type Asked = Pick<Question, 'code' | 'kind' | 'labels' | 'required' | 'categories' | 'countries' | 'choices' | 'minimum' | 'maximum'>;

/** Whether a question is put to who offers these categories in this country. */
export function isAsked({ categories, countries }: Pick<Question, 'categories' | 'countries'>, content: RegistrationContent): boolean {
  const forCategory = categories.length === 0 || categories.some((code) => content.categories.includes(code));
  return forCategory && (countries.length === 0 || countries.includes(content.company.countryCode));
}

/** What was answered to a question; blank texts are no answer. */
export function valuesOf(answers: readonly RegistrationAnswer[], code: string): string[] {
  return (answers.find(({ questionCode }) => questionCode === code)?.values ?? []).map((value) => value.trim()).filter(Boolean);
}

/** Looks whether a question is answered, and rightly; what is wrong goes to `check` under `field`. */
export function checkAnswer(check: InputCheck, question: Asked, values: readonly string[], field: readonly string[]): void {
  if (!values.length) {
    if (question.required) check.refuse('REQUIRED', field);
    return;
  }
  const fault = faultOf(question, values);
  if (fault) check.refuse('INVALID', field, fault);
}

function faultOf(question: Asked, values: readonly string[]): string | null {
  const { kind, choices } = question;
  if (kind === 'FILE') return values.length > MOST_FILES ? `At most ${MOST_FILES} files.` : null;
  const codes = choices.map(({ code }) => code);
  if (kind === 'CHOICES') return values.every((value) => codes.includes(value)) ? null : `Any of ${codes.join(', ')}.`;
  if (values.length > 1) return 'One answer is expected.';
  const value = values[0]!;
  switch (kind) {
    case 'CHOICE':
      return codes.includes(value) ? null : `One of ${codes.join(', ')}.`;
    case 'YES_NO':
      return ['true', 'false'].includes(value) ? null : '`true` or `false`.';
    case 'DECLARATION':
      return value === 'true' || !question.required ? null : 'This has to be confirmed.';
    case 'NUMBER':
      return faultOfNumber(question, value);
    case 'DATE':
      return isParsed(parseDate, value) ? null : 'A day, YYYY-MM-DD.';
    case 'TEXT':
      return [...value].length > LONGEST_LINE ? `At most ${LONGEST_LINE} characters.` : null;
    default:
      return [...value].length > LONGEST_TEXT ? `At most ${LONGEST_TEXT} characters.` : null;
  }
}

function faultOfNumber({ minimum, maximum }: Asked, value: string): string | null {
  if (!isParsed(parseDecimal, value)) return 'A number with a point before the decimals.';
  if (minimum && compare(value, minimum) < 0) return `At least ${Number(minimum)}.`;
  if (maximum && compare(value, maximum) > 0) return `At most ${Number(maximum)}.`;
  return null;
}

function isParsed(parse: (value: string) => unknown, value: string): boolean {
  try {
    parse(value);
    return true;
  } catch {
    return false;
  }
}
