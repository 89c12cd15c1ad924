import type { Locator, Page } from 'playwright-core';
import { newId } from '../../server/database/base.js';
import questionnaire from '../../server/demonstration/data/questionnaire.json' with { type: 'json' };
import { inDays } from '../support/purchase-orders.js';
import { applicantPassword } from '../support/registrations.js';
import { png } from '../support/uploads.js';
import { type Texts, takeOption, textsOf, typedDay } from './portal.js';

/** What the pages say, and the questionnaire in the same language. */
export function wordsIn(language: string) {
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
export type Words = ReturnType<typeof wordsIn>;

/** Chooses in a list that opens; of its two comboboxes the inner one takes the keys. */
async function choose(list: Locator, option: string): Promise<void> {
  await list.last().press('ArrowDown');
  await takeOption(list.page(), option);
}

/** Asks for an account on the public start page; answers the address. */
export async function register(page: Page, { texts, shared, country }: Words): Promise<string> {
  const email = `${newId()}@newcomer.example`;
  await page.goto('/supplier/');
  await page.getByRole('link', { name: texts['register']['become'] }).click();
  await page.getByRole('textbox', { name: texts['register']['companyName'] }).fill('Newcomer GmbH');
  await page.getByRole('combobox', { name: texts['register']['country'] }).fill(country('AT'));
  await takeOption(page, country('AT'));
  await page.getByRole('textbox', { name: texts['register']['name'], exact: true }).fill('Eva Maier');
  await page.getByRole('textbox', { name: shared['signIn']['email'], exact: true }).fill(email);
  await page.locator('input[type=password]').fill(applicantPassword);
  await page.getByRole('button', { name: texts['register']['action'] }).click();
  await page.getByRole('heading', { name: texts['register']['sentTitle'] }).waitFor();
  return email;
}

/** Goes on to the section that comes next. */
export async function goOn(page: Page, { texts: { registration } }: Words, section: string): Promise<void> {
  await page.getByRole('button', { name: registration['next'], exact: true }).click();
  await page.getByRole('heading', { level: 2, name: registration['sections'][section], exact: true }).waitFor();
}

/** Fills the sections in their order, as somebody who makes metal parts. `next` leads from each to the one named. */
export async function fillIn(page: Page, words: Words, language: string, next: (section: string) => Promise<void>): Promise<void> {
  const { registration, certificates }: Texts = words.texts;
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const question = (code: string) => page.getByRole('group', { name: words.question(code) });
  const attach = async (name: string, form = page.locator('main')) => {
    await form.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer: png });
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
  await attach('certificate.png', page.locator('form'));
  await page.getByRole('button', { name: certificates['save'] }).click();
  await page.getByText(certificates['status']['PENDING'], { exact: true }).waitFor();
  await next('declarations');
  for (const declaration of await page.locator('main').getByRole('checkbox').all()) await declaration.check();
  await next('handIn');
}
