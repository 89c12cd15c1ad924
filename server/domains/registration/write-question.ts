import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import { checkLocalizedText } from '../../graphql/check-localized-text.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import type { LocalizedTextInput } from '../../graphql/localized-text.type.js';
import { compare } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { SupplierCategory } from '../qualification/index.js';
import { Question, type QuestionKind, type QuestionSection } from './question.entity.js';

interface Details {
  help?: LocalizedTextInput | null;
  categories?: string[] | null;
  countries?: string[] | null;
  choices?: { code: string; label: LocalizedTextInput }[] | null;
  minimum?: string | null;
  maximum?: string | null;
}

export interface QuestionCreateInput extends Details {
  code: string;
  kind: QuestionKind;
  section: QuestionSection;
  position: number;
  label: LocalizedTextInput;
  required: boolean;
}

export interface QuestionUpdateInput extends Details {
  id: string;
  lockVersion?: number | null;
  section?: QuestionSection | null;
  position?: number | null;
  label?: LocalizedTextInput | null;
  required?: boolean | null;
}

const LONGEST_LABEL = 500;
const LONGEST_HELP = 1000;
const LONGEST_CHOICE = 200;
const MOST_CHOICES = 50;
const CODE = /^[A-Z0-9_]{1,40}$/;

/** Something that applicants are asked from now on. @throws DomainErrors for its form; TAKEN at `code` */
export function createQuestion(context: SignedInContext, input: QuestionCreateInput) {
  return context.em.transactional(async (em) => {
    const check = new InputCheck();
    if (!CODE.test(input.code)) check.refuse('INVALID', ['code'], '1 to 40 capital letters, digits and _.');
    else if (await em.count(Question, { code: input.code })) check.refuse('TAKEN', ['code']);
    const labels = checkLocalizedText(check, input.label, ['label'], LONGEST_LABEL);
    const details = checkDetails(check, input, { help: null, categories: [], countries: [], choices: [], minimum: null, maximum: null }, input.kind);
    await checkCategories(em, check, details.categories);
    check.settle();
    const { code, kind, section, position, required } = input;
    const question = em.create(Question, { ...details, code, kind, section, position, required, labels });
    await em.flush();
    return { question: { id: question.id } };
  });
}

/** Asks otherwise; registrations that were handed in keep what they were asked. @throws DomainErrors for its form */
export function updateQuestion(context: SignedInContext, input: QuestionUpdateInput) {
  return context.em.transactional(async (em) => {
    const question = await loadForChange(em, Question, toUuid('qst', input.id), input.lockVersion);
    const check = new InputCheck();
    const labels = input.label ? checkLocalizedText(check, input.label, ['label'], LONGEST_LABEL) : question.labels;
    const details = checkDetails(check, input, question, question.kind);
    await checkCategories(em, check, details.categories);
    check.settle();
    em.assign(question, {
      ...details,
      labels,
      section: input.section ?? question.section,
      position: input.position ?? question.position,
      required: input.required ?? question.required,
    });
    return { question: { id: question.id } };
  });
}

/** Applicants are asked no more. @throws DomainError NOT_ALLOWED_IN_STATE when they are not already */
export function retireQuestion(context: SignedInContext, { id, lockVersion }: { id: string; lockVersion?: number | null }) {
  return context.em.transactional(async (em) => {
    const question = await loadForChange(em, Question, toUuid('qst', id), lockVersion);
    if (question.retiredAt) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'It is not asked any more already.');
    question.retiredAt = context.now();
    return { question: { id: question.id } };
  });
}

type Kept = Pick<Question, 'help' | 'categories' | 'countries' | 'choices' | 'minimum' | 'maximum'>;

/** What was given, and of the rest what was there before; what does not fit the kind goes to `check`. */
function checkDetails(check: InputCheck, input: Details, before: Kept, kind: QuestionKind): Kept {
  const { help, categories, countries, choices, minimum = before.minimum, maximum = before.maximum } = input;
  const kept: Kept = {
    help: help === undefined ? before.help : help && checkLocalizedText(check, help, ['help'], LONGEST_HELP),
    categories: categories === undefined ? before.categories : [...new Set(categories)],
    countries: countries === undefined ? before.countries : [...new Set(countries)],
    choices: choices === undefined ? before.choices : checkChoices(check, choices ?? []),
    minimum,
    maximum,
  };
  const chooses = kind === 'CHOICE' || kind === 'CHOICES';
  if (chooses && (kept.choices.length < 2 || kept.choices.length > MOST_CHOICES)) check.refuse('OUT_OF_RANGE', ['choices'], `2 to ${MOST_CHOICES} answers to choose from.`);
  if (!chooses && kept.choices.length) check.refuse('INVALID', ['choices'], `A question of the kind ${kind} has none.`);
  if (kind !== 'NUMBER' && (minimum || maximum)) check.refuse('INVALID', [minimum ? 'minimum' : 'maximum'], `A question of the kind ${kind} has none.`);
  if (minimum && maximum && compare(minimum, maximum) > 0) check.refuse('OUT_OF_RANGE', ['maximum'], `Not below ${Number(minimum)}.`);
  return kept;
}

function checkChoices(check: InputCheck, choices: readonly { code: string; label: LocalizedTextInput }[]) {
  return choices.map(({ code, label }, index) => {
    const field = ['choices', String(index)];
    if (!CODE.test(code)) check.refuse('INVALID', [...field, 'code'], '1 to 40 capital letters, digits and _.');
    if (choices.findIndex((other) => other.code === code) !== index) check.refuse('TAKEN', [...field, 'code']);
    return { code, label: checkLocalizedText(check, label, [...field, 'label'], LONGEST_CHOICE) };
  });
}

async function checkCategories(em: EntityManager, check: InputCheck, codes: readonly string[]): Promise<void> {
  const known = await em.find(SupplierCategory, { code: [...codes] });
  codes.forEach((code, index) => {
    if (!known.some((category) => category.code === code)) check.refuse('NOT_FOUND', ['categories', String(index)], `There is no category ${code}.`);
  });
}
