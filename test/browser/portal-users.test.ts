import { describe, expect, test } from '@jest/globals';
import { newId } from '../../server/database/base.js';
import { authenticatorApp } from '../support/authenticator.js';
import { useBrowser } from '../support/browser.js';
import { addOrganisation, addPerson, testPassword } from '../support/people.js';
import { sentTo } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';
import { openPortal, seriousFaults, signInOn, textsOf, type Texts } from './portal.js';

const server = useServer();
const browser = useBrowser();

const ofAlpine = async () => (await server().database.system('test').execute<[{ id: string }]>(`select id from supplier where name like 'Alpine%'`))[0].id;

/** The text with its names put in, as the page shows it. */
const said = (text: string, values: Record<string, string>) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name]!);

async function invitationMailedTo(email: string): Promise<string> {
  await server().jobsAreDone();
  return /\/supplier\/invitation\?token=[\w-]+/.exec(server().mails().findLast(({ to }) => to === email)!.text)![0];
}

describe.each(['en', 'zh-CN', 'fa'])('in a portal in %s', (language) => {
  const shared = textsOf('portal-shared', language);
  const texts: Texts = { ...shared, ...textsOf('portal-supplier', language) };
  const users: Texts = texts['users'];
  const open = () => openPortal(browser(), server().url, language);

  async function ownerOf(organisation: string) {
    const { email, accountId } = await addPerson(server().database, { organisations: [organisation], name: 'Olga Owner' });
    await server().database.system('test').execute('update account set locale = ? where id = ?', [language, accountId]);
    return email;
  }

  test('an owner invites somebody for goods, who sees no price and no users, and is out once disabled', async () => {
    const owner = await ownerOf(await ofAlpine());
    const { id } = await sentTo(server(), 'alpine');
    const email = `nora.${newId()}@people.example`;
    const [hers, theirs] = [await open(), await open()];
    const faults: string[] = [];

    await hers.page.goto('/supplier/users');
    await signInOn(hers.page, language, owner, testPassword);
    await hers.page.getByRole('button', { name: users['invite'], exact: true }).click();
    const dialog = hers.page.getByRole('dialog');
    await dialog.getByRole('button', { name: users['sendInvitation'], exact: true }).click();
    await dialog.getByText(users['roleNeeded'], { exact: true }).waitFor();
    faults.push(...(await seriousFaults(hers.page)));
    await dialog.getByLabel(texts['signIn']['email'], { exact: true }).fill(email);
    await dialog.getByLabel(users['name'], { exact: true }).fill('Nora New');
    await dialog.getByLabel(texts['roles']['LOGISTICS']['name'], { exact: true }).check();
    await dialog.getByRole('button', { name: users['sendInvitation'], exact: true }).click();
    const row = hers.page.locator('tr', { hasText: email });
    await row.getByText(users['states']['INVITED'], { exact: true }).waitFor();
    faults.push(...(await seriousFaults(hers.page)));

    await theirs.page.goto(await invitationMailedTo(email));
    await theirs.page.locator('input[name=name]').fill('Nora New');
    await theirs.page.locator('input[type=password]').fill(testPassword);
    await theirs.page.getByRole('button', { name: texts['invitation']['action'], exact: true }).click();
    await theirs.page.getByRole('link', { name: texts['navigation']['orders'], exact: true }).waitFor();
    expect(await theirs.page.getByRole('link', { name: texts['navigation']['users'], exact: true }).count()).toBe(0);
    await theirs.page.goto(`/supplier/orders/${id}`);
    await theirs.page.getByRole('heading', { level: 1 }).waitFor();
    await theirs.page.locator('main table').first().waitFor();
    expect(await theirs.page.locator('main').innerText()).not.toMatch(/[€$¥]|EUR/);
    await theirs.page.goto('/supplier/users');
    await theirs.page.getByText(texts['failures']['forbidden']['title'], { exact: true }).waitFor();
    expect(await theirs.page.getByRole('button', { name: users['invite'], exact: true }).count()).toBe(0);

    await hers.page.reload();
    await row.getByText(users['states']['ACTIVE'], { exact: true }).waitFor();
    await row.getByRole('button', { name: users['changeRoles'], exact: true }).click();
    await dialog.getByLabel(texts['roles']['FINANCE']['name'], { exact: true }).check();
    await dialog.getByRole('button', { name: texts['actions']['save'], exact: true }).click();
    await row.getByText(texts['roles']['FINANCE']['name']).waitFor();
    await theirs.page.goto('/supplier/');
    await signInOn(theirs.page, language, email, testPassword);
    await theirs.page.getByRole('link', { name: texts['navigation']['invoices'], exact: true }).waitFor();

    await row.getByRole('button', { name: users['disable'], exact: true }).click();
    await dialog.getByRole('button', { name: users['disable'], exact: true }).click();
    await row.getByText(users['states']['DISABLED'], { exact: true }).waitFor();
    faults.push(...(await seriousFaults(hers.page)));
    await theirs.page.getByRole('link', { name: texts['navigation']['invoices'], exact: true }).click();
    await theirs.page.locator('input[type=password]').waitFor();
    await signInOn(theirs.page, language, email, testPassword);
    await theirs.page.getByText(texts['errors']['WRONG_CREDENTIALS'], { exact: true }).waitFor();
    expect({ faults, complaints: hers.complaints }).toEqual({ faults: [], complaints: [] });
    await Promise.all([hers.close(), theirs.close()]);
  });

  test('the only owner reads why that role stays with them, where it would be taken away', async () => {
    const owner = await ownerOf(await addOrganisation(server().database, 'supplier', 'Alone'));
    const { page, complaints, close } = await open();
    await page.goto('/supplier/users');
    await signInOn(page, language, owner, testPassword);
    await page.getByText(users['lastManager'], { exact: true }).waitFor();
    const [, oneRow] = shared['list']['updated'].split(' | ') as string[];
    await page.getByText(said(oneRow!, { count: new Intl.NumberFormat(language).format(1) }), { exact: true }).waitFor();
    const change = page.getByRole('button', { name: users['changeRoles'], exact: true });
    await change.click();
    const role = page.getByRole('dialog').getByLabel(texts['roles']['OWNER']['name'], { exact: true });
    expect([await role.isChecked(), await role.isDisabled()]).toEqual([true, true]);
    await page.getByRole('dialog').getByText(texts['errors']['LAST_MANAGER'], { exact: true }).waitFor();
    const faults = await seriousFaults(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await change.evaluate((button) => button === document.activeElement)).toBe(true);
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });

  test('somebody connects an authenticator app, and signs in with its code or a recovery code from then on', async () => {
    const owner = await ownerOf(await addOrganisation(server().database, 'supplier'));
    const [here, ...elsewhere] = [await open(), await open(), await open()] as const;
    const factor: Texts = shared['secondFactor'];
    const dialog = here.page.getByRole('dialog');
    const press = (name: string) => dialog.getByRole('button', { name, exact: true }).click();
    await here.page.goto('/supplier/account');
    await signInOn(here.page, language, owner, testPassword);
    await here.page.getByRole('button', { name: factor['connect'], exact: true }).click();
    await dialog.locator('input[type=password]').fill(testPassword);
    await press(factor['next']);
    const code = authenticatorApp((await dialog.locator('code').innerText()).replaceAll(' ', ''));
    const digits = (halfMinutes: number) => (language === 'fa' ? code(halfMinutes).replaceAll(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!) : code(halfMinutes));
    const faults = await seriousFaults(here.page);
    await dialog.locator('input[name=one-time-code]').fill('no code');
    await press(factor['confirm']);
    await dialog.getByText(factor['wrongCode'], { exact: true }).waitFor();
    await dialog.locator('input[name=one-time-code]').fill(digits(0));
    await press(factor['confirm']);
    await here.page.getByRole('button', { name: factor['kept'], exact: true }).waitFor();
    const recoveryCodes = await here.page.locator('.recovery-codes code').allInnerTexts();
    expect(recoveryCodes).toHaveLength(10);
    faults.push(...(await seriousFaults(here.page)));
    await here.page.getByRole('button', { name: factor['kept'], exact: true }).click();
    await here.page.getByRole('button', { name: factor['renew'], exact: true }).waitFor();

    for (const [index, typed] of [digits(1), recoveryCodes[3]!].entries()) {
      const { page } = elsewhere[index]!;
      await page.goto('/supplier/account');
      await signInOn(page, language, owner, testPassword);
      const asked = page.locator('input[name=one-time-code]');
      await asked.waitFor();
      expect(await page.getByText(shared['errors']['REQUIRED'], { exact: true }).count()).toBe(0);
      faults.push(...(await seriousFaults(page)));
      await asked.fill(typed);
      await page.getByRole('button', { name: shared['signIn']['action'], exact: true }).click();
      await page.getByText(shared['sessions']['current'], { exact: true }).waitFor();
    }
    const all = [here, ...elsewhere];
    expect({ faults, complaints: all.flatMap(({ complaints }) => complaints) }).toEqual({ faults: [], complaints: [] });
    await Promise.all(all.map(({ close }) => close()));
  }, 60_000);

  test('somebody ends another session of theirs, and changes the password', async () => {
    const owner = await ownerOf(await addOrganisation(server().database, 'supplier'));
    const [here, there] = [await open(), await open()];
    for (const { page } of [there, here]) {
      await page.goto('/supplier/account');
      await signInOn(page, language, owner, testPassword);
      await page.getByText(shared['sessions']['current'], { exact: true }).waitFor();
    }
    const device = said(shared['sessions']['device'], { browser: 'Chrome', system: 'Linux' });
    expect(await here.page.locator('.session').count()).toBe(2);
    const faults = await seriousFaults(here.page);
    await here.page.getByRole('button', { name: said(shared['sessions']['endFor'], { device }), exact: true }).click();
    const dialog = here.page.getByRole('dialog');
    const end = dialog.getByRole('button', { name: shared['sessions']['end'], exact: true });
    await dialog.getByLabel(shared['dataRights']['password'], { exact: true }).fill('not this one');
    await end.click();
    await dialog.getByText(shared['passwordChange']['wrong'], { exact: true }).waitFor();
    faults.push(...(await seriousFaults(here.page)));
    await dialog.getByLabel(shared['dataRights']['password'], { exact: true }).fill(testPassword);
    await end.click();
    await here.page.locator('.session').nth(1).waitFor({ state: 'detached' });
    await there.page.getByRole('link', { name: texts['navigation']['orders'], exact: true }).click();
    await there.page.locator('input[type=email]').waitFor();

    const change = here.page.getByRole('button', { name: shared['passwordChange']['change'], exact: true });
    const [current, next] = [here.page.getByLabel(shared['passwordChange']['current'], { exact: true }), here.page.getByLabel(shared['passwordChange']['new'], { exact: true })];
    await current.fill('not this one');
    await next.fill('another password for tests');
    await change.click();
    await here.page.getByText(shared['passwordChange']['wrong'], { exact: true }).waitFor();
    expect(await next.inputValue()).toBe('another password for tests');
    await current.fill(testPassword);
    await change.click();
    await here.page.getByText(shared['passwordChange']['changed'], { exact: true }).waitFor();
    await signInOn(there.page, language, owner, 'another password for tests');
    await there.page.locator('.session, main h1').first().waitFor();
    expect({ faults, complaints: here.complaints }).toEqual({ faults: [], complaints: [] });
    await Promise.all([here.close(), there.close()]);
  });
});

test('an owner of a customer invites somebody in their portal, has the invitation sent again, and withdraws it', async () => {
  const texts: Texts = { ...textsOf('portal-shared', 'en'), ...textsOf('portal-customer', 'en') };
  const users: Texts = texts['users'];
  const email = `${newId()}@people.example`;
  const { email: owner } = await addPerson(server().database, { audience: 'customer', name: 'Olga Owner' });
  const { page, complaints, close } = await openPortal(browser(), server().url, 'en');
  await page.goto('/customer/users');
  await signInOn(page, 'en', owner, testPassword);
  await page.getByRole('button', { name: users['invite'], exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(texts['roles']['MEMBER']['name'], { exact: true }).check();
  await dialog.getByLabel(users['name'], { exact: true }).fill('Nora New');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: users['invite'], exact: true }).click();
  expect(await dialog.getByLabel(users['name'], { exact: true }).inputValue()).toBe('Nora New');
  await dialog.getByLabel(texts['signIn']['email'], { exact: true }).fill(email);
  await page.keyboard.press('Enter');

  const row = page.locator('tr', { hasText: email });
  await row.getByRole('button', { name: users['resend'], exact: true }).click();
  await page.getByText(said(users['resent'], { name: 'Nora New' }), { exact: true }).waitFor();
  await server().jobsAreDone();
  expect(server().mails().filter(({ to }) => to === email)).toHaveLength(2);
  await row.getByRole('button', { name: users['withdraw'], exact: true }).click();
  await dialog.getByRole('button', { name: users['withdraw'], exact: true }).click();
  await row.waitFor({ state: 'detached' });
  const faults = await seriousFaults(page);
  expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
  await close();
});
