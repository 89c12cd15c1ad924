import { CertificateKind } from '../domains/qualification/certificate-kind.entity.js';
import { type ReviewStep, SupplierCategory } from '../domains/qualification/supplier-category.entity.js';
import { Question, type QuestionChoice, type QuestionKind, type QuestionSection } from '../domains/registration/question.entity.js';
import type { LocalizedText } from '../shared/locale.js';
import questionnaire from './data/questionnaire.json' with { type: 'json' };
import { fixedId } from './fixed-id.js';
import type { Stage } from './stage.js';

/** What suppliers are asked and qualified for. */
export interface Questionnaire {
  /** By the name that items have for them. */
  categories: ReadonlyMap<string, SupplierCategory>;
  kinds: ReadonlyMap<string, CertificateKind>;
  questions: readonly Question[];
}

interface QuestionData {
  code: string;
  kind: string;
  section: string;
  labels: LocalizedText;
  help?: LocalizedText;
  required?: boolean;
  categories?: string[];
  countries?: string[];
  choices?: QuestionChoice[];
  minimum?: string;
  maximum?: string;
}

/** Categories, kinds of certificates and questions, in three languages. */
export function addQuestionnaire(stage: Stage): Questionnaire {
  const createdAt = stage.calendar.moment(-395, 9);
  const kinds = questionnaire.certificateKinds.map((data) => stage.em.create(CertificateKind, { id: fixedId(`certificate kind ${data.code}`), createdAt, ...data }));
  const categories = questionnaire.categories.map(({ name, reviewSteps, ...data }): [string, SupplierCategory] => [
    name,
    stage.em.create(SupplierCategory, { id: fixedId(`category ${data.code}`), createdAt, ...data, reviewSteps: reviewSteps as ReviewStep[] }),
  ]);
  const questions = (questionnaire.questions as QuestionData[]).map((data, index) => addQuestion(stage, data, index + 1, createdAt));
  return { categories: new Map(categories), kinds: new Map(kinds.map((kind) => [kind.code, kind])), questions };
}

function addQuestion({ em }: Stage, data: QuestionData, position: number, createdAt: Date): Question {
  const { code, labels, help = null, required = false, categories = [], countries = [], choices = [], minimum = null, maximum = null } = data;
  return em.create(Question, {
    id: fixedId(`question ${code}`),
    createdAt,
    kind: data.kind as QuestionKind,
    section: data.section as QuestionSection,
    code, position, labels, help, required, categories, countries, choices, minimum, maximum,
  });
}
