import { describe, expect, test } from '@jest/globals';
import { useBrowser } from '../support/browser.js';
import { testPassword } from '../support/people.js';
import { inDays, supplierIdOf } from '../support/purchase-orders.js';
import { nonConformanceStep } from '../support/quality.js';
import { confirmedBy, receiptStep } from '../support/receiving.js';
import { useServer } from '../support/server.js';
import { openPortal, personAtAlpine, seriousFaults, signInOn, textsOf, typedDay } from './portal.js';

const server = useServer();
const browser = useBrowser();

describe.each(['en', 'zh-CN', 'fa'])('a dispatcher who reads %s', (language) => {
  const texts = textsOf('portal-supplier', language);
  const day = (iso: string) => typedDay(language, iso);

  test('announces goods of two orders in a package, sends them off, and sees what came of them', async () => {
    const [one, other] = [await confirmedBy(server(), 'alpine'), await confirmedBy(server(), 'alpine')];
    const { number } = (await (await server().as('buyer@counterpart.example')).ask('query ($id: ID!) { purchaseOrder(id: $id) { number } }', { id: other.id })).purchaseOrder;
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    const faults: string[] = [];
    await page.goto(`/supplier/orders/${one.id}`);
    await signInOn(page, language, await personAtAlpine(server(), language, 'LOGISTICS'), testPassword);
    await page.getByRole('link', { name: texts['shipments']['announce'], exact: true }).click();

    await page.locator('.form-line').nth(1).waitFor();
    await page.getByRole('button', { name: texts['shipmentForm']['addOrder'], exact: true }).click();
    const found = page.getByRole('dialog').getByRole('listitem');
    await page.getByRole('dialog').getByRole('searchbox').fill(number);
    await page.waitForFunction(() => document.querySelectorAll('[role=dialog] li').length === 1);
    await found.getByRole('button', { name: number }).click();
    await page.locator('.form-line').nth(3).waitFor();
    await page.locator('.form-line').nth(3).getByRole('button', { name: texts['shipmentForm']['removeLine'].split('{')[0].trim() }).click();
    await page.getByRole('button', { name: texts['shipmentForm']['addPackage'], exact: true }).click();
    faults.push(...(await seriousFaults(page)));

    await page.getByRole('button', { name: texts['shipment']['ship'], exact: true }).click();
    await page.getByText(texts['shipmentForm']['problems']['dateMissing'], { exact: true }).waitFor();
    await page.getByRole('textbox', { name: texts['shipment']['estimatedArrival'] }).fill(day(inDays(3)));
    await page.getByRole('textbox', { name: texts['shipments']['carrier'] }).fill('DSV');
    await page.reload();
    await page.locator('.form-line').nth(2).waitFor();
    expect(await page.getByRole('textbox', { name: texts['shipments']['carrier'] }).inputValue()).toBe('DSV');
    await page.getByRole('button', { name: texts['shipment']['ship'], exact: true }).click();

    await page.waitForURL(/shipments\/shp_/);
    await page.getByText(texts['shipmentStatus']['SHIPPED'], { exact: true }).waitFor();
    faults.push(...(await seriousFaults(page)));
    const id = /shp_\w+/.exec(page.url())![0];
    const warehouse = await server().as('warehouse@counterpart.example');
    const { shipment } = await warehouse.ask('query ($id: ID!) { shipment(id: $id) { carrier estimatedArrivalOn packages { sscc } lines { id quantity purchaseOrder { id } } } }', { id });
    expect(shipment).toMatchObject({
      carrier: 'DSV', estimatedArrivalOn: inDays(3), packages: [{ sscc: expect.stringMatching(/^\d{18}$/) }],
      lines: [{ quantity: '100', purchaseOrder: { id: one.id } }, { quantity: '20' }, { quantity: '100', purchaseOrder: { id: other.id } }],
    });

    await receiptStep(warehouse, 'goodsReceiptPost', { lines: [{ shipmentLineId: shipment.lines[0].id, receivedQuantity: '90', rejectedQuantity: '5', discrepancies: ['SHORT', 'DAMAGED'], reason: 'Wet cartons' }] });
    // The page that is open shows it by itself.
    await page.getByText('Wet cartons').waitFor();
    await page.getByText(texts['arrival']['missing'], { exact: true }).waitFor();
    faults.push(...(await seriousFaults(page)));
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });

  test('answers a complaint step by step, is sent back once, and sees it verified', async () => {
    const quality = await server().as('quality@counterpart.example');
    const { id } = (await nonConformanceStep(quality, 'nonConformanceOpen', { supplierId: await supplierIdOf(server(), 'alpine'), title: `Dents ${language}`, description: 'Seen at the gate', severity: 'MAJOR' })).nonConformance;
    const { page, complaints, close } = await openPortal(browser(), server().url, language);
    const faults: string[] = [];
    const send = () => page.getByRole('button', { name: texts['complaint']['send'], exact: true }).click();
    const answerField = (step: string) => page.getByRole('textbox', { name: texts['complaint']['fields'][step], exact: true });
    await page.goto('/supplier/quality?waitingForMe=1');
    await signInOn(page, language, await personAtAlpine(server(), language, 'LOGISTICS'), testPassword);
    await page.locator('tr', { hasText: `Dents ${language}` }).getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: `Dents ${language}` }).waitFor();

    await send();
    await page.getByText(texts['complaint']['problems']['textMissing'], { exact: true }).waitFor();
    faults.push(...(await seriousFaults(page)));
    await answerField('CONTAINMENT').fill('Stock is sorted');
    await send();
    await page.getByText(texts['complaint']['forms']['ROOT_CAUSE'], { exact: true }).waitFor();
    await page.getByRole('button', { name: texts['complaint']['fields']['addWhy'], exact: true }).click();
    for (const [index, why] of ['It was dented', 'The tool was worn'].entries()) await page.locator('.why textarea:visible').nth(index).fill(why);
    await answerField('ROOT_CAUSE').fill('Nobody counted strokes');
    await send();
    await page.getByText(texts['complaint']['forms']['CORRECTIVE_ACTION'], { exact: true }).waitFor();
    await answerField('CORRECTIVE_ACTION').fill('Strokes are counted');
    await page.getByRole('textbox', { name: texts['complaint']['fields']['plannedOn'] }).fill(day(inDays(10)));
    await send();
    await page.getByText(texts['complaint']['waiting'], { exact: true }).waitFor();

    await nonConformanceStep(quality, 'nonConformanceSendBack', { id, step: 'CORRECTIVE_ACTION', reason: 'From when on?' });
    await page.getByText('From when on?', { exact: true }).waitFor();
    faults.push(...(await seriousFaults(page)));
    await answerField('CORRECTIVE_ACTION').fill('From Monday on');
    await page.getByRole('textbox', { name: texts['complaint']['fields']['plannedOn'] }).fill(day(inDays(10)));
    await send();
    await page.getByText(texts['complaint']['waiting'], { exact: true }).waitFor();
    const { nonConformance } = await nonConformanceStep(quality, 'nonConformanceVerify', { id, reason: 'Seen' });
    expect(nonConformance).toMatchObject({ status: 'VERIFIED', entries: [{ kind: 'CONTAINMENT' }, { whys: ['It was dented', 'The tool was worn'] }, { plannedOn: inDays(10) }, {}, { description: 'From Monday on' }, {}] });
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    await close();
  });
});
