import { expect, test } from '@jest/globals';
import { toUuid } from '../../server/graphql/ids.js';
import { sentTo } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';

const server = useServer();

// As in a new company: of a table that it has not counted yet the planner thinks that there is little in it.
test('whether there is something to ship of an order is seen by its own deliveries, not those of all orders', async () => {
  const { id } = await sentTo(server(), 'alpine');
  await server().database.system('test').transactional(async (em) => {
    const read = async () => {
      const [{ rows }] = await em.execute<[{ rows: string }]>(`select seq_tup_read + idx_tup_fetch as rows from pg_stat_xact_user_tables where relname = 'purchase_order_schedule'`);
      return Number(rows);
    };
    const before = await read();
    await em.execute('select note_goods_to_ship(array[?::uuid])', [toUuid('po', id)]);
    expect((await read()) - before).toBe(3);
  });
});
