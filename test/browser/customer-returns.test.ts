import { expect, test } from '@jest/globals';
import { useBrowser } from '../support/browser.js';
import { addPerson, testPassword } from '../support/people.js';
import { inDays } from '../support/purchase-orders.js';
import { deliveredOrder, returnableItem, takeStep } from '../support/returns.js';
import { useServer } from '../support/server.js';
import { png } from '../support/uploads.js';
import { openPortal, seriousFaults, signInOn, takeOption, textsOf } from './portal.js';

const server = useServer();
const browser = useBrowser();
const step = (mutation: string, input: object) => takeStep(server(), mutation, input);

/** The address of somebody of Cedar who reads this language. */
async function personAtCedar(language: string): Promise<string> {
  const system = server().database.system('test');
  const [{ id }] = await system.execute<[{ id: string }]>(`select id from customer where name like 'Cedar%'`);
  const { email, accountId } = await addPerson(server().database, { audience: 'customer', organisations: [id], roles: ['MEMBER'], name: 'Test Person' });
  await system.execute('update account set locale = ? where id = ?', [language, accountId]);
  return email;
}

test.each(['en', 'zh-CN', 'fa'])('a customer who reads %s sends something back, accepts the price of its repair and gets it back', async (language) => {
  const texts = textsOf('portal-customer', language);
  const words = texts['returnWords'];
  const order = await deliveredOrder(server(), [{ itemId: await returnableItem(server(), { warrantyMonths: 12 }) }]);
  const { page, complaints, close } = await openPortal(browser(), server().url, language);
  const faults: string[] = [];

  await page.goto(`/customer/orders/${order.id}`);
  await signInOn(page, language, await personAtCedar(language), testPassword);
  await page.getByRole('link', { name: texts['returns'].ask }).click();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: texts['returnForm'].send }).click();
  await page.getByText(texts['returnForm'].reasonMissing, { exact: true }).waitFor();
  faults.push(...(await seriousFaults(page)));

  await page.getByRole('textbox', { name: texts['returnForm'].quantity }).fill('2');
  for (const [field, choice] of [['reason', words.reason.DEFECTIVE], ['wish', words.wish.REPAIR]]) {
    // Of its two comboboxes the inner one takes the keys.
    await page.getByRole('combobox', { name: texts['returnForm'][field!] }).last().press('ArrowDown');
    await takeOption(page, choice!);
  }
  await page.getByRole('textbox', { name: texts['returnForm'].description }).fill('It leaks');
  await page.locator('input[type=file]').setInputFiles({ name: 'leak.png', mimeType: 'image/png', buffer: png });
  await page.getByText('leak.png', { exact: true }).waitFor();
  await page.reload();
  expect(await page.getByRole('textbox', { name: texts['returnForm'].description }).inputValue()).toBe('It leaks');
  await page.getByRole('button', { name: texts['returnForm'].send }).click();

  await page.getByText(texts['returnNext'].REQUESTED).waitFor();
  const id = new URL(page.url()).pathname.split('/').at(-1)!;
  await step('customerReturnApprove', { id });
  const label = page.getByRole('link', { name: texts['return'].label, exact: true });
  await label.waitFor();
  expect((await page.request.get((await label.getAttribute('href'))!)).headers()['content-type']).toBe('application/pdf');
  faults.push(...(await seriousFaults(page)));
  await page.getByRole('button', { name: texts['return'].ship }).click();
  await page.getByRole('textbox', { name: texts['return'].trackingNumber }).fill('NL-77');
  await page.getByRole('button', { name: texts['return'].shipConfirm }).click();
  await page.getByRole('main').getByText(texts['returnNext'].IN_TRANSIT).waitFor();

  await step('customerReturnReceive', { id, lines: [{ lineNumber: 1, receivedQuantity: '2', condition: 'INTACT' }] });
  await step('customerReturnGrade', { id, lines: [{ lineNumber: 1, grade: 'C', outcome: 'REPAIR', note: 'Worn seal' }] });
  const { repair } = (await step('customerReturnDiagnose', { id, lineNumber: 1, diagnosis: 'The seal is worn' })).customerReturn.lines[0];
  await step('repairQuote', { id: repair.id, taxRate: '19', validUntil: inDays(7), lines: [{ kind: 'LABOUR', description: 'Work', quantity: '1.5', unitCode: 'HUR', unitPrice: '68' }] });
  await page.getByText(texts['returnNext'].QUOTED).waitFor();
  faults.push(...(await seriousFaults(page)));
  await page.getByRole('button', { name: texts['return'].accept }).click();
  await page.getByRole('button', { name: texts['return'].acceptConfirm, exact: true }).click();
  await page.getByRole('strong').getByText(words.repair.APPROVED, { exact: true }).waitFor();

  await step('repairStart', { id: repair.id });
  await step('repairTest', { id: repair.id, report: 'Ran for two hours' });
  await page.getByRole('strong').getByText(words.repair.TESTED, { exact: true }).waitFor();
  await step('repairSendBack', { id: repair.id, carrier: 'Northline', trackingNumber: 'NL9' });
  await step('customerReturnClose', { id });
  await page.getByText(texts['returnNext'].CLOSED).waitFor();
  await page.getByRole('link', { name: texts['return'].all }).click();
  await page.locator('.row-link').first().waitFor();
  faults.push(...(await seriousFaults(page)));

  expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
  await close();
});
