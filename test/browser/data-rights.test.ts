import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { useBrowser } from '../support/browser.js';
import { addPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';
import { unzip } from '../support/zip.js';
import { openPortal, seriousFaults, signInOn, textsOf, type Texts } from './portal.js';

const server = useServer();
const browser = useBrowser();
const sql = (statement: string, values: unknown[]) => server().database.system('test').execute(statement, values);

describe.each(['en', 'zh-CN', 'fa'])('in a portal in %s', (language) => {
  const shared = textsOf('portal-shared', language);
  const texts: Texts = shared['dataRights'];

  test.each(language === 'en' ? ['customer', 'supplier'] as const : ['customer'] as const)('somebody of a %s gets what is held about them, asks to be forgotten and takes it back', async (audience) => {
    const { email, accountId } = await addPerson(server().database, { audience, name: 'Dana Dataholder' });
    await sql('update account set locale = ? where id = ?', [language, accountId]);
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    await page.goto(`/${audience}/account`);
    await signInOn(page, language, email, testPassword);
    const panel = page.locator('#your-data');
    const dialog = page.getByRole('dialog');
    const button = (name: string) => panel.getByRole('button', { name, exact: true });
    const confirm = (name: string) => dialog.getByRole('button', { name, exact: true }).click();

    await button(texts['askForExport']).click();
    await dialog.locator('input[type=password]').fill('not mine at all');
    await confirm(texts['prepare']);
    await dialog.getByText(shared['passwordChange']['wrong'], { exact: true }).waitFor();
    const faults = await seriousFaults(page);
    await dialog.locator('input[type=password]').fill(testPassword);
    await confirm(texts['prepare']);
    const link = panel.getByRole('link', { name: texts['downloadNow'], exact: true });
    await link.waitFor();
    const download = page.waitForEvent('download');
    await link.click();
    const { 'data.json': data } = unzip(readFileSync(await (await download).path()));
    expect(data!.toString()).toContain(email);

    await button(texts['askForErasure']).click();
    await dialog.locator('input[type=password]').fill(testPassword);
    await confirm(texts['sendRequest']);
    await dialog.getByText(texts['notYourAddress'], { exact: true }).waitFor();
    faults.push(...(await seriousFaults(page)));
    await dialog.locator('input[autocomplete=off]').fill(email);
    await dialog.locator('textarea:not([aria-hidden])').fill('I move on.');
    await confirm(texts['sendRequest']);
    await button(texts['withdrawErasure']).waitFor();
    faults.push(...(await seriousFaults(page)));
    expect(await sql('select status, reason from data_erasure where account_id = ?', [accountId])).toEqual([{ status: 'REQUESTED', reason: 'I move on.' }]);
    await button(texts['withdrawErasure']).click();
    await button(texts['askForErasure']).waitFor();
    expect(await sql('select status from data_erasure where account_id = ?', [accountId])).toEqual([{ status: 'WITHDRAWN' }]);
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });
});

test('an archive that is ready before the page has heard of it is there all the same', async () => {
  const { email } = await addPerson(server().database, { audience: 'customer', name: 'Dana Dataholder' });
  const { page, complaints, close } = await openPortal(browser(), server().url, 'en');
  const texts: Texts = textsOf('portal-shared', 'en')['dataRights'];
  await page.goto('/customer/account');
  await signInOn(page, 'en', email, testPassword);
  const panel = page.locator('#your-data');
  await panel.getByRole('button', { name: texts['askForExport'], exact: true }).click();
  let outdated = false;
  // What the page reads right after it has asked is on its way until all is done.
  await page.route('**/graphql/customer', async (route) => {
    const answer = await route.fetch();
    const json = await answer.json();
    const archive = json.data?.dataExports?.nodes[0];
    if (archive && !outdated) {
      outdated = true;
      await server().jobsAreDone();
      Object.assign(archive, { status: 'REQUESTED', progress: 0, byteSize: null, expiresAt: null, url: null });
    }
    await route.fulfill({ response: answer, json }).catch(() => undefined);
  });
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=password]').fill(testPassword);
  await dialog.getByRole('button', { name: texts['prepare'], exact: true }).click();
  await panel.getByRole('link', { name: texts['downloadNow'], exact: true }).waitFor();
  expect({ outdated, complaints }).toEqual({ outdated: true, complaints: [] });
  await page.unrouteAll({ behavior: 'wait' });
  await close();
});
