import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { downloadDocument } from '../support/documents.js';
import { colleagueAt, inDays } from '../support/purchase-orders.js';
import { confirmedBy, shipmentStep } from '../support/receiving.js';
import { useServer } from '../support/server.js';

const server = useServer();
let alpine: Client;
let borealis: Client;

beforeAll(async () => {
  [alpine, borealis] = (await Promise.all(['supplier@alpine.example', 'supplier@borealis.example'].map((email) => server().as(email)))) as [Client, Client];
});

const pdf = (client: Client, path: string) => downloadDocument(server().url, client, path);
const announced = async (more: object = {}) => {
  const { lines } = await confirmedBy(server(), 'alpine');
  const packages = [{ packageNumber: 1, kind: 'PALLET', sscc: '106141412345678908', weightKilograms: '120.5' }, { packageNumber: 2, kind: 'CARTON', weightKilograms: '4.5' }];
  const contents = [{ orderLineId: lines[0].id, quantity: '60', lot: 'L-7', packageNumber: 1 }, { orderLineId: lines[1].id, quantity: '2', serials: ['A1', 'A2'], packageNumber: 2 }];
  return (await shipmentStep(alpine, 'shipmentCreate', { estimatedArrivalOn: inDays(3), carrier: 'DSV', note: 'Ring twice', packages, lines: contents, ...more })).shipment;
};

describe('the packing list of a shipment', () => {
  test.each<[string, string[]]>([
    ['en', ['Packing list', 'Draft', 'Alpine Components GmbH', 'Deliver to', 'Larkfield Kitchen & Outdoor', 'DSV', 'L-7', 'A1, A2', 'Pallet', '106141412345678908', '125 kg', 'Ring twice']],
    ['zh-CN', ['装箱单', '收货地址', '托盘', '总毛重']],
    ['fa', ['بسته', 'کارتن']],
  ])('in %s says what lies where', async (locale, texts) => {
    const { id, number } = await announced();
    const { status, headers, text } = await pdf(alpine, `packing-list/${id}.pdf?locale=${locale}`);
    expect([status, headers.get('content-disposition')]).toEqual([200, expect.stringContaining(`filename="${number}.pdf"`)]);
    for (const each of [number, ...texts]) expect(text).toContain(each);
  });

  test('sums up the weight only when every package has one', async () => {
    const { id } = await announced({ packages: [{ packageNumber: 1, kind: 'PALLET', weightKilograms: '120.5' }, { packageNumber: 2, kind: 'CARTON' }] });
    expect((await pdf(alpine, `packing-list/${id}.pdf?locale=en`)).text).not.toContain('Total gross weight');
  });
});

describe('the labels of a shipment', () => {
  test('are one for each package, with its code for people too', async () => {
    const { id, packages } = await announced();
    const { text } = await pdf(alpine, `label/${id}.pdf?locale=en`);
    for (const each of ['Package 1 of 2', 'Package 2 of 2', '(00) 106141412345678908', `(00) ${packages[1].sscc}`, '120.5 kg', 'Alpine Components GmbH']) expect(text).toContain(each);
  });

  test('of goods that are not packed apart are one with the shipment’s number', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const { id, number } = (await shipmentStep(alpine, 'shipmentCreate', { estimatedArrivalOn: inDays(3), lines: [{ orderLineId: lines[0].id, quantity: '1' }] })).shipment;
    const { text } = await pdf(alpine, `label/${id}.pdf?locale=en`);
    expect(text).toContain('Package 1 of 1');
    expect(text).toContain(number);
  });
});

test.each(['packing-list', 'label'])('the %s is for its own supplier and for staff, whoever may not see prices', async (kind) => {
  const { id } = await announced();
  for (const client of [await colleagueAt(server(), 'alpine', 'LOGISTICS'), await server().as('warehouse@counterpart.example')]) {
    expect((await pdf(client, `${kind}/${id}.pdf`)).status).toBe(200);
  }
  expect((await pdf(borealis, `${kind}/${id}.pdf`)).status).toBe(404);
});
