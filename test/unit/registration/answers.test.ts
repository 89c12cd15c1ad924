import { describe, expect, test } from '@jest/globals';
import { checkAnswer, isAsked, valuesOf } from '../../../server/domains/registration/answers.js';
import type { QuestionKind } from '../../../server/domains/registration/question.entity.js';
import { InputCheck } from '../../../server/shared/input-check.js';

const choices = ['A', 'B', 'C'].map((code) => ({ code, label: { en: code } }));
const question = { code: 'Q', labels: { en: 'Q?' }, required: true, categories: [], countries: [], minimum: null, maximum: null };

function faults(kind: QuestionKind, values: string[], more: object = {}): string[] {
  const check = new InputCheck();
  checkAnswer(check, { ...question, kind, choices: kind.startsWith('CHOICE') ? choices : [], ...more }, values, ['answers', 'Q']);
  return check.refusals.map(({ code }) => code);
}

describe('an answer', () => {
  test.each<[QuestionKind, string[], string[]]>([
    ['TEXT', ['Linz'], []], ['TEXT', ['x'.repeat(301)], ['INVALID']], ['TEXT', ['one', 'two'], ['INVALID']], ['TEXT', [], ['REQUIRED']],
    ['LONG_TEXT', ['两行\n文字'], []], ['LONG_TEXT', ['x'.repeat(5001)], ['INVALID']],
    ['NUMBER', ['12.5'], []], ['NUMBER', ['12,5'], ['INVALID']], ['NUMBER', ['many'], ['INVALID']],
    ['DATE', ['2026-02-28'], []], ['DATE', ['2026-02-30'], ['INVALID']],
    ['CHOICE', ['A'], []], ['CHOICE', ['A', 'B'], ['INVALID']], ['CHOICE', ['D'], ['INVALID']],
    ['CHOICES', ['A', 'C'], []], ['CHOICES', ['A', 'D'], ['INVALID']],
    ['YES_NO', ['false'], []], ['YES_NO', ['no'], ['INVALID']],
    ['DECLARATION', ['true'], []], ['DECLARATION', ['false'], ['INVALID']],
    ['FILE', ['file_1', 'file_2'], []], ['FILE', Array.from({ length: 11 }, String), ['INVALID']],
  ])('to %s of %j is refused with %j', (kind, values, codes) => {
    expect(faults(kind, values)).toEqual(codes);
  });

  test('outside the range of a number is refused', () => {
    const range = { minimum: '1.0000', maximum: '10.0000' };
    expect(['0.9999', '1', '10', '10.0001'].map((value) => faults('NUMBER', [value], range))).toEqual([['INVALID'], [], [], ['INVALID']]);
  });

  test('may be left out where it is not needed', () => {
    for (const kind of ['TEXT', 'NUMBER', 'CHOICES', 'DECLARATION', 'FILE'] as const) expect(faults(kind, [], { required: false })).toEqual([]);
  });

  test('that is blank is none', () => {
    expect(valuesOf([{ questionCode: 'Q', values: [' ', ''] }], 'Q')).toEqual([]);
    expect(valuesOf([], 'Q')).toEqual([]);
  });
});

describe('a question', () => {
  const content = { company: { name: 'X', countryCode: 'CN', contacts: [] }, currencyCode: 'CNY', bankAccounts: [], categories: ['METAL', 'GAS'], answers: [] };

  test.each([
    [[], [], true], [['GAS'], [], true], [['TEXTILES'], [], false], [[], ['CN', 'IR'], true], [[], ['DE'], false], [['METAL'], ['DE'], false], [['METAL'], ['CN'], true],
  ])('for categories %j in countries %j is asked: %p', (categories, countries, asked) => {
    expect(isAsked({ categories, countries }, content)).toBe(asked);
  });
});
