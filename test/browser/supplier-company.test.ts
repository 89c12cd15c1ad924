import { describe, expect, test } from '@jest/globals';
import { toUuid } from '../../server/graphql/ids.js';
import { useBrowser } from '../support/browser.js';
import { addPerson, testPassword } from '../support/people.js';
import { registered, staffAs } from '../support/reviews.js';
import { useServer } from '../support/server.js';
import { openPortal, seriousFaults, signInOn, textsOf } from './portal.js';

const server = useServer();
const browser = useBrowser();

/** A registered supplier, and an owner of it who reads this language. */
async function supplierReading(language: string) {
  const { supplierId } = await registered(server());
  const { email, accountId } = await addPerson(server().database, { organisations: [toUuid('sup', supplierId)], roles: ['OWNER'], name: 'Eva Maier' });
  await server().database.system('test').execute('update account set locale = ? where id = ?', [language, accountId]);
  return { supplierId, email };
}

describe.each(['en', 'zh-CN', 'fa'])('an owner who reads %s', (language) => {
  const texts = textsOf('portal-supplier', language);
  const { company, registration } = texts;
  const askFor = (section: string) => `${company['ask']}: ${registration['sections'][section]}`;

  test('asks for another telephone number, which is in force once a buyer approved it', async () => {
    const { supplierId, email } = await supplierReading(language);
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    const faults: string[] = [];
    await page.goto('/supplier/company');
    await signInOn(page, language, email, testPassword);
    await page.getByRole('heading', { level: 1, name: company['title'], exact: true }).waitFor();
    await page.getByText('+43 1 5550 100', { exact: true }).first().waitFor();
    faults.push(...(await seriousFaults(page)));

    await page.getByRole('link', { name: askFor('company') }).click();
    await page.getByRole('textbox', { name: registration['phone'], exact: true }).first().fill('+43 1 5550 999');
    await page.reload();
    expect(await page.getByRole('textbox', { name: registration['phone'], exact: true }).first().inputValue()).toBe('+43 1 5550 999');
    faults.push(...(await seriousFaults(page)));
    await page.getByRole('button', { name: company['send'], exact: true }).click();
    await page.getByText(company['changeStatus']['PENDING'], { exact: true }).waitFor();
    await page.locator('ins', { hasText: '+43 1 5550 999' }).waitFor();
    faults.push(...(await seriousFaults(page)));

    const buyer = await staffAs(server(), 'buyer');
    const { supplierChangeRequests } = await buyer.ask('query ($id: ID!) { supplierChangeRequests(first: 5, filter: { supplierId: $id }) { nodes { id } } }', { id: supplierId });
    const { supplierChangeRequestApprove } = await buyer.ask(
      'mutation ($id: ID!) { supplierChangeRequestApprove(input: { id: $id }) { changeRequest { status } userErrors { code } } }',
      { id: supplierChangeRequests.nodes[0].id },
    );
    expect(supplierChangeRequestApprove).toEqual({ changeRequest: { status: 'APPROVED' }, userErrors: [] });
    await page.reload();
    await page.getByText(company['changeStatus']['APPROVED'], { exact: true }).waitFor();
    await page.locator('.facts').getByText('+43 1 5550 999', { exact: true }).waitFor();

    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });

  test('is told of a wrong account number beside it, and takes a request back', async () => {
    const { email } = await supplierReading(language);
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    await page.goto('/supplier/company');
    await signInOn(page, language, email, testPassword);
    await page.getByRole('link', { name: askFor('bank') }).click();
    const iban = page.getByRole('textbox', { name: registration['iban'], exact: true });
    await iban.fill('DE89 3704 0044 0532 0130 01');
    await page.getByRole('button', { name: company['send'], exact: true }).click();
    await page.getByText(texts['registrationFaults']['accountNumber']['INVALID'], { exact: true }).waitFor();
    await iban.fill('AT48 3200 0000 1234 5864');
    await page.getByRole('textbox', { name: registration['bic'], exact: true }).fill('');
    await page.getByRole('button', { name: company['send'], exact: true }).click();
    await page.getByRole('button', { name: company['withdraw'], exact: true }).click();
    await page.getByText(company['changeStatus']['WITHDRAWN'], { exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
