import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkFieldValues, type GivenValue } from '../../../server/domains/service/field-values.js';
import { judge, priorityOf, unjudged } from '../../../server/domains/service/priority.js';
import { renderCannedReply, unknownPlaceholders } from '../../../server/domains/service/render-canned-reply.js';
import { InputCheck } from '../../../server/shared/input-check.js';

const refused = (check: InputCheck) => check.refusals.map(({ code, field }) => [code, field?.join('.')]);

describe('impact and urgency', () => {
  test.each([
    ['HIGH', 'HIGH', 'URGENT'],
    ['HIGH', 'MEDIUM', 'HIGH'],
    ['HIGH', 'LOW', 'NORMAL'],
    ['MEDIUM', 'HIGH', 'HIGH'],
    ['MEDIUM', 'MEDIUM', 'NORMAL'],
    ['MEDIUM', 'LOW', 'LOW'],
    ['LOW', 'HIGH', 'NORMAL'],
    ['LOW', 'MEDIUM', 'LOW'],
    ['LOW', 'LOW', 'LOW'],
  ] as const)('%s and %s give %s', (impact, urgency, priority) => expect(priorityOf(impact, urgency)).toBe(priority));

  test('give nothing while one of them is not judged', () => expect(priorityOf('HIGH', null)).toBeNull());

  test('are overruled with a reason only, which stays until the priority is set anew', () => {
    const check = new InputCheck();
    judge(check, { impact: 'LOW', urgency: 'LOW', priority: 'URGENT' }, unjudged);
    expect(refused(check)).toEqual([['REQUIRED', 'priorityReason']]);
    const overruled = judge(new InputCheck(), { impact: 'LOW', urgency: 'LOW', priority: 'URGENT', priorityReason: 'The minister' }, unjudged);
    expect(overruled).toEqual({ impact: 'LOW', urgency: 'LOW', priority: 'URGENT', priorityReason: 'The minister' });
    expect(judge(new InputCheck(), { urgency: 'HIGH' }, overruled)).toMatchObject({ priority: 'URGENT', priorityReason: 'The minister' });
    expect(judge(new InputCheck(), { priority: 'LOW' }, overruled)).toMatchObject({ priority: 'LOW', priorityReason: null });
  });

  test('need not be known for a priority', () => {
    expect(judge(new InputCheck(), { priority: 'HIGH' }, unjudged)).toEqual({ ...unjudged, priority: 'HIGH' });
  });
});

describe('values of fields', () => {
  const field = (key: string, kind: string, more: object = {}) => ({ key, kind, required: false, options: [], ...more }) as never;
  const fields = [
    field('TEXT', 'TEXT'),
    field('NUMBER', 'NUMBER'),
    field('DATE', 'DATE'),
    field('SERIAL', 'SERIAL_NUMBER'),
    field('YES', 'YES_NO'),
    field('CHOICE', 'CHOICE', { options: [{ code: 'A', label: { en: 'A' } }, { code: 'B', label: { en: 'B' } }] }),
    field('MUST', 'LONG_TEXT', { required: true }),
  ];
  const hold = (given: GivenValue[], complete = false, before = {}) => {
    const check = new InputCheck();
    const values = checkFieldValues(check, fields, given, { before, complete });
    return { values, refused: refused(check) };
  };

  test.each([
    ['TEXT', ' late ', 'late'],
    ['NUMBER', '۱٬۲۳۴٫۵', '1234.5'],
    ['DATE', '۱۴۰۵/۱۰/۰۳', '2026-12-24'],
    ['SERIAL', 'SN-2026/04 7', 'SN-2026/04 7'],
    ['YES', 'true', 'true'],
    ['CHOICE', 'B', 'B'],
  ])('%s takes “%s” as %s', (key, value, kept) => expect(hold([{ key, value }])).toEqual({ values: { [key]: kept }, refused: [] }));

  test.each([
    ['TEXT', 'x'.repeat(301)],
    ['NUMBER', 'many'],
    ['DATE', '2026-02-30'],
    ['SERIAL', '-1'],
    ['YES', 'maybe'],
    ['CHOICE', 'C'],
  ])('%s does not take “%s”, and says where', (key, value) => {
    expect(hold([{ key: 'YES', value: 'true' }].filter(() => key !== 'YES').concat({ key, value })).refused).toEqual([['INVALID', `fieldValues.${key === 'YES' ? 0 : 1}.value`]]);
  });

  test('are of fields that are there, each once', () => {
    expect(hold([{ key: 'NONE', value: '1' }, { key: 'TEXT', value: 'a' }, { key: 'TEXT', value: 'b' }]).refused).toEqual([['NOT_FOUND', 'fieldValues.0.key'], ['TAKEN', 'fieldValues.2.key']]);
  });

  test('that are required have to be there for a whole answer, blank or left out', () => {
    expect(hold([{ key: 'MUST', value: ' ' }], true).refused).toEqual([['REQUIRED', 'fieldValues.0.value']]);
    expect(hold([], true).refused).toEqual([['REQUIRED', 'fieldValues']]);
    expect(hold([], false).refused).toEqual([]);
    expect(hold([], true, { MUST: 'said before' })).toEqual({ values: { MUST: 'said before' }, refused: [] });
  });

  test('stay when others are given, go when blank, and are dropped when nobody asks for them any more', () => {
    expect(hold([{ key: 'TEXT', value: null }, { key: 'YES', value: 'false' }], false, { TEXT: 'a', NUMBER: '1', FORMER: 'x' }).values).toEqual({ NUMBER: '1', YES: 'false' });
  });
});

describe('a canned reply', () => {
  const values = { 'ticket.number': 'T-1', 'ticket.subject': 'S', 'requester.name': '{{agent.name}}', 'customer.name': '<b>', 'order.number': null, 'agent.name': 'Ali' };

  test('says what its places stand for, as it is and once only', () => {
    expect(renderCannedReply('{{ticket.number}} {{ customer.name }} {{requester.name}} [{{order.number}}]', values)).toBe('T-1 <b> {{agent.name}} []');
  });

  test('without places stays as it is', () => {
    fc.assert(fc.property(fc.string().filter((text) => !text.includes('{{')), (text) => expect(renderCannedReply(text, values)).toBe(text)));
  });

  test('tells of places that nothing is known for', () => {
    expect(unknownPlaceholders('{{agent.name}} {{agent.salary}} {{}}')).toEqual(['agent.salary', '']);
  });
});
