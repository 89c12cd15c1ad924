import { defineEntity, p } from '@mikro-orm/core';
import { decimal, recordProperties } from '../../database/base.js';
import { sharedToRead } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import type { LocalizedText } from '../../shared/locale.js';

export const questionKinds = {
  TEXT: 'One line of text.',
  LONG_TEXT: 'Several lines of text.',
  NUMBER: 'A number.',
  DATE: 'A day.',
  CHOICE: 'One of several.',
  CHOICES: 'Any of several.',
  YES_NO: 'Yes or no.',
  FILE: 'One or more files.',
  DECLARATION: 'A statement that has to be confirmed.',
} as const;
export type QuestionKind = keyof typeof questionKinds;

export const questionSections = {
  GENERAL: 'About the company.',
  QUALITY: 'How quality is made sure of.',
  SUSTAINABILITY: 'Environment, safety, people.',
  FINANCE: 'Figures, insurance.',
  COMPLIANCE: 'Law and declarations.',
} as const;
export type QuestionSection = keyof typeof questionSections;

export interface QuestionChoice {
  code: string;
  label: LocalizedText;
}

const QuestionSchema = defineEntity({
  name: 'Question',
  ...sharedToRead,
  indexes: [{ properties: ['section', 'position', 'id'] }],
  properties: {
    ...recordProperties,
    /** What answers name it by. */
    code: p.string().length(40).unique(),
    kind: p.enum(keysOf(questionKinds)),
    section: p.enum(keysOf(questionSections)),
    position: p.integer(),
    labels: p.json<LocalizedText>(),
    help: p.json<LocalizedText>().nullable(),
    required: p.boolean(),
    /** Codes of the categories it is asked for; empty for all. */
    categories: p.array(),
    /** Countries it is asked in; empty for all. */
    countries: p.array(),
    /** What can be chosen; empty unless the kind is CHOICE or CHOICES. */
    choices: p.json<QuestionChoice[]>(),
    /** Of NUMBER only. */
    minimum: decimal().nullable(),
    maximum: decimal().nullable(),
    retiredAt: p.datetime(3).nullable(),
  },
});

/** What applicants are asked. */
export class Question extends QuestionSchema.class {}
QuestionSchema.setClass(Question);
