import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { addCertificate, completeContent, handedIn, newApplicant, registrationStep } from '../support/registrations.js';
import { staffAs, tasksOf } from '../support/reviews.js';
import { useServer } from '../support/server.js';

const server = useServer();
let quality: Client;

beforeAll(async () => {
  quality = await staffAs(server(), 'quality');
});

const SELECTED = {
  question: 'id lockVersion code kind section position required categories countries minimum maximum retiredAt label { en zhCn fa } help { en zhCn fa } choices { code label { en zhCn fa } }',
  category: 'id lockVersion code label reviewSteps certificateKinds qualificationMonths',
  kind: 'id lockVersion code label blocksOrders',
};

/** Changes what applicants are asked, or what can be supplied; answers the record and the refusals. */
async function write(mutation: string, record: keyof typeof SELECTED, input: object) {
  const inputType = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await quality.ask(`mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${record} { ${SELECTED[record]} } userErrors { code field } } }`, { input });
  return answer[mutation];
}
const create = (more: object) =>
  write('questionCreate', 'question', { kind: 'TEXT', section: 'GENERAL', position: 99, label: { en: 'What else?' }, required: false, ...more });

describe('a question', () => {
  test('is put to whom it concerns, in their language, and has to be answered when it says so', async () => {
    const { question, userErrors } = await create({
      code: 'PALLETS', kind: 'CHOICE', required: true, countries: ['NO'], label: { en: 'Which pallets?', fa: 'کدام پالت‌ها؟' }, help: { en: 'As you load them.' },
      choices: [{ code: 'EUR', label: { en: 'EUR pallets', fa: 'پالت یورو' } }, { code: 'OTHER', label: { en: 'Others' } }],
    });
    expect(userErrors).toEqual([]);
    expect(question).toMatchObject({
      code: 'PALLETS', countries: ['NO'], categories: [], label: { en: 'Which pallets?', zhCn: null, fa: 'کدام پالت‌ها؟' }, help: { en: 'As you load them.', zhCn: null, fa: null },
      choices: [{ code: 'EUR', label: { en: 'EUR pallets', zhCn: null, fa: 'پالت یورو' } }, { code: 'OTHER', label: { en: 'Others', zhCn: null, fa: null } }],
    });
    const asked = async (countryCode: string) => {
      const { client } = await newApplicant(server(), { countryCode });
      const { supplierRegistration } = await client.ask('{ supplierRegistration { questions(locale: FA) { code label help choices { code label } } missing { field } } }');
      return { own: supplierRegistration.questions.find(({ code }: { code: string }) => code === 'PALLETS'), missing: supplierRegistration.missing.map(({ field }: { field: string[] }) => field.join('.')) };
    };
    const { own, missing } = await asked('NO');
    expect(own).toEqual({ code: 'PALLETS', label: 'کدام پالت‌ها؟', help: 'As you load them.', choices: [{ code: 'EUR', label: 'پالت یورو' }, { code: 'OTHER', label: 'Others' }] });
    expect(missing).toContain('answers.PALLETS');
    expect((await asked('AT')).own).toBeUndefined();
  });

  test('that is asked otherwise, or no more, stays as it was asked where it was answered', async () => {
    const { question } = await create({ code: 'FORKLIFTS', kind: 'NUMBER', countries: ['AT'], label: { en: 'How many forklifts?' }, minimum: '0' });
    const { client } = await handedIn(server(), { answers: [...completeContent.answers, { questionCode: 'FORKLIFTS', values: ['3'] }] });
    expect(await write('questionUpdate', 'question', { id: question.id, label: { en: 'Forklifts?' }, maximum: '50', position: 5 })).toMatchObject({
      question: { label: { en: 'Forklifts?' }, minimum: '0', maximum: '50', position: 5, required: false }, userErrors: [],
    });
    expect(await write('questionUpdate', 'question', { id: question.id, lockVersion: question.lockVersion, required: true })).toMatchObject({ userErrors: [{ code: 'CONFLICT', field: ['lockVersion'] }] });
    expect(await write('questionRetire', 'question', { id: question.id })).toMatchObject({ question: { retiredAt: expect.any(String) }, userErrors: [] });
    expect(await write('questionRetire', 'question', { id: question.id })).toMatchObject({ question: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    const { supplierRegistration } = await client.ask('{ supplierRegistration { answers { questionCode question values } questions { code } } }');
    expect(supplierRegistration.answers).toContainEqual({ questionCode: 'FORKLIFTS', question: 'How many forklifts?', values: ['3'] });
    expect(supplierRegistration.questions).not.toContainEqual({ code: 'FORKLIFTS' });
    const listed = await quality.ask('{ asked: questions(first: 100, filter: { retired: false }) { nodes { code } } retired: questions(first: 100, filter: { retired: true }) { nodes { code } } }');
    expect(listed.retired.nodes).toEqual([{ code: 'FORKLIFTS' }]);
    expect(listed.asked.nodes).not.toContainEqual({ code: 'FORKLIFTS' });
  });

  test.each<[string, object, { code: string; field: string[] }]>([
    ['with a code of another form', { code: 'no good' }, { code: 'INVALID', field: ['code'] }],
    ['with a code that there is', { code: 'EMPLOYEES' }, { code: 'TAKEN', field: ['code'] }],
    ['that says nothing', { label: { en: ' ' } }, { code: 'REQUIRED', field: ['label', 'en'] }],
    ['with one choice', { kind: 'CHOICE', choices: [{ code: 'A', label: { en: 'A' } }] }, { code: 'OUT_OF_RANGE', field: ['choices'] }],
    ['with a choice twice', { kind: 'CHOICES', choices: ['A', 'A'].map((code) => ({ code, label: { en: code } })) }, { code: 'TAKEN', field: ['choices', '1', 'code'] }],
    ['with choices that its kind does not have', { choices: ['A', 'B'].map((code) => ({ code, label: { en: code } })) }, { code: 'INVALID', field: ['choices'] }],
    ['with a range that its kind does not have', { minimum: '1' }, { code: 'INVALID', field: ['minimum'] }],
    ['with a range that holds nothing', { kind: 'NUMBER', minimum: '5', maximum: '4' }, { code: 'OUT_OF_RANGE', field: ['maximum'] }],
    ['for a category that there is not', { categories: ['SPACESHIPS'] }, { code: 'NOT_FOUND', field: ['categories', '0'] }],
  ])('%s is refused', async (_what, more, expected) => {
    expect(await create({ code: 'WRONG', ...more })).toEqual({ question: null, userErrors: [expected] });
  });
});

describe('a category', () => {
  test('says who reviews its applicants and which certificates they need', async () => {
    const kind = await write('certificateKindCreate', 'kind', { code: 'FSC', label: { en: 'FSC chain of custody', zhCn: 'FSC 产销监管链' }, blocksOrders: false });
    expect(kind).toMatchObject({ kind: { code: 'FSC', label: 'FSC 产销监管链', blocksOrders: false }, userErrors: [] });
    const { category, userErrors } = await write('supplierCategoryCreate', 'category', { code: 'PAPER', label: { en: 'Paper' }, reviewSteps: ['QUALITY', 'QUALITY'], certificateKinds: ['FSC'], qualificationMonths: 12 });
    expect(userErrors).toEqual([]);
    expect(category).toMatchObject({ code: 'PAPER', label: 'Paper', reviewSteps: ['QUALITY'], certificateKinds: ['FSC'], qualificationMonths: 12 });
    const { client, supplierId } = await newApplicant(server());
    await registrationStep(client, 'supplierRegistrationUpdate', { ...completeContent, categories: ['PAPER'] });
    expect(await registrationStep(client, 'supplierRegistrationSubmit', {})).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['certificates', 'FSC'] }] });
    await addCertificate(client, { kindCode: 'FSC' });
    expect(await registrationStep(client, 'supplierRegistrationSubmit', {})).toMatchObject({ userErrors: [] });
    await server().jobsAreDone();
    expect(await tasksOf(quality, supplierId)).toMatchObject([{ step: 'QUALITY', status: 'OPEN' }]);
  });

  test('that is retired cannot be chosen, until it is brought back', async () => {
    const { category } = await write('supplierCategoryCreate', 'category', { code: 'WOOD', label: { en: 'Wood' }, reviewSteps: ['BUYER'] });
    const chosen = async () => {
      const { client } = await newApplicant(server());
      const { registration } = await registrationStep(client, 'supplierRegistrationUpdate', { ...completeContent, categories: ['WOOD'] });
      return registration.missing;
    };
    expect(await chosen()).toEqual([]);
    expect(await write('supplierCategoryUpdate', 'category', { id: category.id, retired: true, qualificationMonths: 6 })).toMatchObject({ category: { qualificationMonths: 6, reviewSteps: ['BUYER'] } });
    expect(await chosen()).toEqual([{ code: 'NOT_FOUND', field: ['categories', '0'] }]);
    await write('supplierCategoryUpdate', 'category', { id: category.id, retired: false, qualificationMonths: null });
    expect(await chosen()).toEqual([]);
    expect(await write('supplierCategoryUpdate', 'category', { id: category.id, lockVersion: category.lockVersion })).toMatchObject({ userErrors: [{ code: 'CONFLICT', field: ['lockVersion'] }] });
  });

  test.each<[string, object, { code: string; field: string[] }]>([
    ['that nobody reviews', { reviewSteps: [] }, { code: 'REQUIRED', field: ['reviewSteps'] }],
    ['that needs a kind of certificate that there is not', { certificateKinds: ['ISO_0'] }, { code: 'NOT_FOUND', field: ['certificateKinds', '0'] }],
    ['that is good for no time', { qualificationMonths: 0 }, { code: 'OUT_OF_RANGE', field: ['qualificationMonths'] }],
    ['with a code that there is', { code: 'METAL' }, { code: 'TAKEN', field: ['code'] }],
  ])('%s is refused', async (_what, more, expected) => {
    expect(await write('supplierCategoryCreate', 'category', { code: 'WRONG', label: { en: 'Wrong' }, reviewSteps: ['BUYER'], ...more })).toEqual({ category: null, userErrors: [expected] });
  });
});

test('a kind of certificate that is retired cannot be handed in', async () => {
  const { kind } = await write('certificateKindCreate', 'kind', { code: 'SA_8000', label: { en: 'SA8000' }, blocksOrders: true });
  const { client } = await newApplicant(server());
  expect(await addCertificate(client, { kindCode: 'SA_8000' })).toMatchObject({ userErrors: [] });
  expect(await write('certificateKindUpdate', 'kind', { id: kind.id, blocksOrders: false, retired: true })).toMatchObject({ kind: { blocksOrders: false }, userErrors: [] });
  expect(await addCertificate(client, { kindCode: 'SA_8000' })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['kindCode'] }] });
  expect(await write('certificateKindCreate', 'kind', { code: 'sa', label: { en: 'SA' }, blocksOrders: false })).toEqual({ kind: null, userErrors: [{ code: 'INVALID', field: ['code'] }] });
});
