import { beforeAll, describe, expect, test } from '@jest/globals';
import { toUuid } from '../../server/graphql/ids.js';
import type { Client } from '../support/client.js';
import { confirmedBy } from '../support/receiving.js';
import { useServer } from '../support/server.js';

const server = useServer();
let alpine: Client;

const RECORD = 'query ($starts: [Date!]) { viewer { supplier { deliveryRecord(starts: $starts) { startsOn onTime late } } } }';
const recordFor = async (client: Client, starts?: string[]) => (await client.ask(RECORD, { starts })).viewer.supplier.deliveryRecord;

/** Makes a delivery of 100 long ago; the demonstration company has none then. */
async function delivered(promisedOn: string, arrivedOn: string | null, received = arrivedOn ? '100' : '0', status = 'SENT') {
  const { id } = await confirmedBy(server(), 'alpine');
  const system = server().database.system('test');
  await system.execute(
    `update purchase_order_schedule set first_confirmed_on = ?, actual_on = ?, received_quantity = ?
      where line_id = (select id from purchase_order_line where purchase_order_id = ? and line_number = 1)`,
    [promisedOn, arrivedOn, received, toUuid('po', id)],
  );
  await system.execute('update purchase_order set status = ? where id = ?', [status, toUuid('po', id)]);
}

beforeAll(async () => {
  alpine = await server().as('supplier@alpine.example');
});

describe('how a supplier delivers', () => {
  test('is counted by the period of the day that was confirmed first', async () => {
    await delivered('2001-01-31', '2001-01-31');
    await delivered('2001-02-01', '2001-01-20');
    await delivered('2001-02-10', '2001-02-11');
    await delivered('2001-02-28', '2001-02-28', '60');
    await delivered('2001-02-28', null);
    expect((await recordFor(alpine, ['2001-01-01', '2001-02-01', '2001-03-01', '2001-04-01'])).slice(0, 3)).toEqual([
      { startsOn: '2001-01-01', onTime: 1, late: 0 },
      { startsOn: '2001-02-01', onTime: 1, late: 3 },
      { startsOn: '2001-03-01', onTime: 0, late: 0 },
    ]);
  });

  test('leaves out what was called off before it came, and counts what came before the order was closed', async () => {
    await delivered('2002-01-10', null, '0', 'CANCELLED');
    await delivered('2002-01-10', '2002-01-09', '100', 'CLOSED');
    expect((await recordFor(alpine, ['2002-01-01', '2002-02-01']))[0]).toEqual({ startsOn: '2002-01-01', onTime: 1, late: 0 });
  });

  test('is that of the last twelve months unless periods are named', async () => {
    const record = await recordFor(alpine);
    expect(record).toHaveLength(12);
    expect(record.every(({ startsOn }: { startsOn: string }) => startsOn.endsWith('-01'))).toBe(true);
    expect(record.some(({ onTime }: { onTime: number }) => onTime > 0)).toBe(true);
  });

  test('is told staff for each supplier, and each supplier for itself', async () => {
    const starts = ['2001-01-01', '2001-02-01', '2001-03-01'];
    const buyer = await server().as('buyer@counterpart.example');
    const { suppliers } = await buyer.ask('query ($starts: [Date!]) { suppliers(first: 100) { nodes { name deliveryRecord(starts: $starts) { onTime late } } } }', { starts });
    const ofAlpine = suppliers.nodes.find(({ name }: { name: string }) => name.startsWith('Alpine'));
    expect(ofAlpine.deliveryRecord[1]).toEqual({ onTime: 1, late: 3 });
    expect((await recordFor(await server().as('supplier@borealis.example'), starts))[1]).toMatchObject({ onTime: 0, late: 0 });
  });

  test.each([[[]], [['2001-02-01', '2001-01-01']], [['2001-01-01', '2001-01-01']], [Array.from({ length: 25 }, (_, index) => `20${10 + index}-01-01`)]])('is refused for the periods %j', async (starts) => {
    expect((await alpine.send(RECORD, { starts })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('starts') }]);
  });
});
