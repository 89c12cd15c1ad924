import { createServer } from 'node:http';
import pg from 'pg';

// The least that such a page can cost: one statement written by hand, its JSON passed on as it is.
const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });

const text = `
select json_build_object('nodes', coalesce(json_agg(json_build_object(
    'number', o.number, 'status', o.status, 'orderedOn', o.ordered_on,
    'total', json_build_object('amount', trim_scale(o.total)::text, 'currencyCode', o.currency_code),
    'supplier', json_build_object('name', s.name), 'lines', l.lines) order by o.ordered_on desc, o.id desc), '[]'))::text as body
from (select * from purchase_order order by ordered_on desc, id desc limit 20) as o
join supplier as s on s.id = o.supplier_id
cross join lateral (
  select json_agg(json_build_object('lineNumber', line.line_number,
      'item', json_build_object('sku', item.sku, 'name', item.names ->> 'en'),
      'quantity', trim_scale(line.quantity)::text,
      'unitPrice', json_build_object('amount', trim_scale(line.unit_price)::text, 'currencyCode', line.currency_code))
    order by line.line_number) as lines
  from purchase_order_line as line join item on item.id = line.item_id
  where line.purchase_order_id = o.id) as l`;
const statement = { name: 'page', text };

// Without a session the harmless role sees nothing, so the plain floor keeps its setting for the whole connection.
const plain = new pg.Pool({ connectionString: process.argv[2], max: 10 });
plain.on('connect', (client) => client.query(`select set_config('app.audience', 'staff', false)`));

const routes = {
  '/statement': () => plain.query(statement),
  '/session': async () => {
    const client = await pool.connect();
    try {
      await client.query(`begin; select set_config('app.audience', 'staff', true)`);
      const result = await client.query(statement);
      await client.query('commit');
      return result;
    } finally {
      client.release();
    }
  },
};

const server = createServer(async (request, response) => {
  const { rows } = await routes[request.url]();
  response.setHeader('content-type', 'application/json').end(rows[0].body);
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
