import { describe, expect, test } from '@jest/globals';
import { useBrowser } from '../support/browser.js';
import { supplierOf } from '../support/company.js';
import { mailedToken } from '../support/registrations.js';
import { decide, staffAs, tasksOf } from '../support/reviews.js';
import { useServer } from '../support/server.js';
import { openPortal, seriousFaults } from './portal.js';
import { fillIn, goOn, register, wordsIn } from './registering.js';

const server = useServer();
const browser = useBrowser();

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
      await goOn(page, words, section);
    });
    await page.getByText(texts['registration']['allComplete'], { exact: true }).waitFor();
    await look();
    await handIn();
    await page.getByText(status['SUBMITTED']['title'], { exact: true }).first().waitFor();
    await look();

    const [buyer, quality, finance] = await Promise.all((['buyer', 'quality', 'finance'] as const).map((role) => staffAs(server(), role)));
    const [first, second, third] = await tasksOf(buyer!, await supplierOf(server(), email));
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
