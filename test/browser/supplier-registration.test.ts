import { describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { newId } from '../../server/database/base.js';
import questionnaire from '../../server/demonstration/data/questionnaire.json' with { type: 'json' };
import { useBrowser } from '../support/browser.js';
import { signIn } from '../support/client.js';
import { inDays } from '../support/purchase-orders.js';
import { applicantPassword, mailedToken } from '../support/registrations.js';
import { decide, staffAs, tasksOf } from '../support/reviews.js';
import { useServer } from '../support/server.js';
import { png } from '../support/uploads.js';
import { openPortal, seriousFaults, type Texts, textsOf, typedDay } from './portal.js';

const server = useServer();
const browser = useBrowser();

/** What the pages say, and the questionnaire in the same language. */
function wordsIn(language: string) {
  const labelOf = (entries: readonly { code: string; labels?: object; label?: object }[], code: string) => {
    const { labels, label } = entries.find((entry) => entry.code === code)!;
    return ((labels ?? label) as Record<string, string>)[language]!;
  };
  const { questions, categories, certificateKinds } = questionnaire;
  const choices = (code: string) => questions.find((question) => question.code === code)!.choices!;
  return {
    texts: textsOf('portal-supplier', language),
    shared: textsOf('portal-shared', language),
    question: (code: string) => labelOf(questions, code),
    choice: (question: string, code: string) => labelOf(choices(question), code),
    category: (code: string) => labelOf(categories, code),
    certificateKind: (code: string) => labelOf(certificateKinds, code),
    country: (code: string) => new Intl.DisplayNames(language, { type: 'region' }).of(code)!,
  };
}
type Words = ReturnType<typeof wordsIn>;

/** Chooses in a list that opens; of its two comboboxes the inner one takes the keys. */
async function choose(list: Locator, option: string): Promise<void> {
  await list.last().press('ArrowDown');
  await list.page().getByRole('option', { name: option, exact: true }).click();
}

/** Asks for an account on the public start page; answers the address. */
async function register(page: Page, { texts, shared, country }: Words): Promise<string> {
  const email = `${newId()}@newcomer.example`;
  await page.goto('/supplier/');
  await page.getByRole('link', { name: texts['register']['become'] }).click();
  await page.getByRole('textbox', { name: texts['register']['companyName'] }).fill('Newcomer GmbH');
  await page.getByRole('combobox', { name: texts['register']['country'] }).fill(country('AT'));
  await page.getByRole('option', { name: country('AT'), exact: true }).click();
  await page.getByRole('textbox', { name: texts['register']['name'], exact: true }).fill('Eva Maier');
  await page.getByRole('textbox', { name: shared['signIn']['email'], exact: true }).fill(email);
  await page.locator('input[type=password]').fill(applicantPassword);
  await page.getByRole('button', { name: texts['register']['action'] }).click();
  await page.getByRole('heading', { name: texts['register']['sentTitle'] }).waitFor();
  return email;
}

/** Fills the sections in their order, as somebody who makes metal parts. `next` leads from each to the one named. */
async function fillIn(page: Page, words: Words, language: string, next: (section: string) => Promise<void>): Promise<void> {
  const { registration, certificates }: Texts = words.texts;
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const question = (code: string) => page.getByRole('group', { name: words.question(code) });
  const attach = async (name: string) => {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer: png });
    await page.getByText(name, { exact: true }).waitFor();
  };

  await field(registration['taxId']).fill('ATU13585627');
  await next('addresses');
  await field(registration['street']).fill('Hauptplatz 1');
  await field(registration['postalCode']).fill('4020');
  await field(registration['city']).fill('Linz');
  await next('contacts');
  await page.getByRole('button', { name: registration['addContact'] }).click();
  await field(registration['contactName']).fill('Eva Maier');
  await field(registration['phone']).fill('+43 1 5550 100');
  await next('bank');
  await page.getByRole('button', { name: registration['addAccount'] }).click();
  await field(registration['iban']).fill('AT61 1904 3002 3457 3201');
  await field(registration['bic']).fill('BKAUATWW');
  await next('categories');
  await page.getByRole('checkbox', { name: words.category('METAL'), exact: true }).check();
  await next('questions');
  await question('EMPLOYEES').getByRole('textbox').fill('25');
  await choose(question('ROLE').getByRole('combobox'), words.choice('ROLE', 'MAKER'));
  await question('INSPECTION').getByRole('checkbox', { name: words.choice('INSPECTION', 'FINAL') }).check();
  await question('TURNOVER').getByRole('textbox').fill('1500000');
  await attach('accounts.png');
  await next('certificates');
  await page.getByRole('button', { name: certificates['add'], exact: true }).click();
  await choose(page.getByRole('combobox', { name: certificates['kind'], exact: true }), words.certificateKind('ISO_9001'));
  await field(certificates['number']).fill('Q-1234');
  await field(certificates['issuer']).fill('TÜV Nord');
  await field(certificates['validFrom']).fill(typedDay(language, inDays(-300)));
  await field(certificates['validTo']).fill(typedDay(language, inDays(500)));
  await attach('certificate.png');
  await page.getByRole('button', { name: certificates['save'] }).click();
  await page.getByText(certificates['status']['PENDING'], { exact: true }).waitFor();
  await next('declarations');
  for (const declaration of await page.locator('main').getByRole('checkbox').all()) await declaration.check();
  await next('handIn');
}

describe.each([
  ['en', 'ltr'],
  ['zh-CN', 'ltr'],
  ['fa', 'rtl'],
])('a company whose people read %s', (language, direction) => {
  const words = wordsIn(language);
  const { texts } = words;
  const status = texts['registration']['status'];

  test('registers by itself, mends what reviewers ask for, and is a supplier once all of them approved', async () => {
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    const faults: string[] = [];
    const look = async () => faults.push(...(await seriousFaults(page)));
    const handIn = () => page.getByRole('button', { name: texts['registration']['handIn'], exact: true }).click();

    const email = await register(page, words);
    await look();
    await page.goto(`/supplier/verify?token=${await mailedToken(server(), email)}`);
    await page.getByRole('heading', { level: 1, name: texts['registration']['title'] }).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe(direction);

    await fillIn(page, words, language, async (section) => {
      await look();
      await page.getByRole('button', { name: texts['registration']['next'], exact: true }).click();
      await page.getByRole('heading', { level: 2, name: texts['registration']['sections'][section], exact: true }).waitFor();
    });
    await page.getByText(texts['registration']['allComplete'], { exact: true }).waitFor();
    await look();
    await handIn();
    await page.getByText(status['SUBMITTED']['title'], { exact: true }).first().waitFor();
    await look();

    const [buyer, quality, finance] = await Promise.all((['buyer', 'quality', 'finance'] as const).map((role) => staffAs(server(), role)));
    const { viewer } = await (await signIn(server().url, 'supplier', email, applicantPassword)).ask('{ viewer { supplier { id } } }');
    const [first, second, third] = await tasksOf(buyer!, viewer.supplier.id);
    await decide(buyer!, first.id, 'REQUEST_CHANGES', { comment: 'Who answers when nobody is at the telephone?', internalComment: 'Not sure about them' });
    await page.reload();
    await page.getByText(status['CHANGES_REQUESTED']['title'], { exact: true }).waitFor();
    await page.getByText('Who answers when nobody is at the telephone?', { exact: true }).first().waitFor();
    await look();

    await page.goto('/supplier/registration?section=contacts');
    await page.getByRole('textbox', { name: words.shared['signIn']['email'], exact: true }).fill('eva@newcomer.example');
    await page.goto('/supplier/registration?section=handIn');
    await handIn();
    await page.getByText(status['SUBMITTED']['title'], { exact: true }).or(page.getByText(status['IN_REVIEW']['title'], { exact: true })).first().waitFor();

    await decide(buyer!, first.id, 'APPROVE');
    await decide(quality!, second.id, 'APPROVE');
    expect(await decide(finance!, third.id, 'APPROVE')).toMatchObject({ reviewTask: { supplier: { status: 'REGISTERED' } }, userErrors: [] });
    await page.goto('/supplier/');
    await page.getByRole('heading', { level: 1, name: texts['toDo']['title'] }).waitFor();
    await page.getByRole('link', { name: texts['navigation']['orders'], exact: true }).first().waitFor();
    expect(await page.getByText('Not sure about them').count()).toBe(0);

    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  }, 180_000);
});
