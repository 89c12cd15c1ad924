import { toPublicId } from '../../server/graphql/ids.js';
import type { Audience } from '../../server/shared/audience.js';
import type { Client } from '../support/client.js';
import type { TestServer } from '../support/server.js';
import { png, upload } from '../support/uploads.js';

/** One organisation of the demonstration company, and somebody who acts for it. */
export interface Side {
  name: string;
  audience: Exclude<Audience, 'staff'>;
  /** UUID of the supplier or customer. */
  uuid: string;
  client: Client;
}

/** Two organisations of each kind that must not learn of each other. */
export const neighbours = [
  { audience: 'supplier', mine: 'supplier@alpine.example', foreign: 'supplier@borealis.example' },
  { audience: 'customer', mine: 'customer@cedar.example', foreign: 'customer@dune.example' },
] as const;

/** The kinds of records by the prefix of their ids: their table, and whom a row belongs to; without a side, to either, or to nobody. */
const kinds: Record<string, { table: string; side?: 'supplier' | 'customer'; owner?: string; belongsToNobody?: true }> = {
  art: { table: 'article', belongsToNobody: true },
  artv: { table: 'article_version', belongsToNobody: true },
  ntf: { table: 'notification' },
  po: { table: 'purchase_order', side: 'supplier', owner: 'supplier_id' },
  pol: { table: 'purchase_order_line', side: 'supplier', owner: 'supplier_id' },
  pos: { table: 'purchase_order_schedule', side: 'supplier', owner: 'supplier_id' },
  por: { table: 'purchase_order_response', side: 'supplier', owner: 'supplier_id' },
  porl: { table: 'purchase_order_response_line', side: 'supplier', owner: 'supplier_id' },
  poco: { table: 'purchase_order_comment', side: 'supplier', owner: 'supplier_id' },
  poc: { table: 'purchase_order_change', side: 'supplier', owner: 'supplier_id' },
  pov: { table: 'purchase_order_version', side: 'supplier', owner: 'supplier_id' },
  shp: { table: 'shipment', side: 'supplier', owner: 'supplier_id' },
  shpl: { table: 'shipment_line', side: 'supplier', owner: 'supplier_id' },
  gr: { table: 'goods_receipt', side: 'supplier', owner: 'supplier_id' },
  nc: { table: 'non_conformance', side: 'supplier', owner: 'supplier_id' },
  nce: { table: 'non_conformance_entry', side: 'supplier', owner: 'supplier_id' },
  grl: { table: 'goods_receipt_line', side: 'supplier', owner: 'supplier_id' },
  inv: { table: 'invoice', side: 'supplier', owner: 'supplier_id' },
  invl: { table: 'invoice_line', side: 'supplier', owner: 'supplier_id' },
  invd: { table: 'invoice_difference', side: 'supplier', owner: 'supplier_id' },
  inve: { table: 'invoice_event', side: 'supplier', owner: 'supplier_id' },
  due: { table: 'payable', side: 'supplier', owner: 'supplier_id' },
  pmt: { table: 'payment', side: 'supplier', owner: 'supplier_id' },
  pmti: { table: 'payment_item', side: 'supplier', owner: 'supplier_id' },
  doff: { table: 'discount_offer', side: 'supplier', owner: 'supplier_id' },
  stm: { table: 'statement', side: 'supplier', owner: 'supplier_id' },
  stml: { table: 'statement_line', side: 'supplier', owner: 'supplier_id' },
  stmc: { table: 'statement_comment', side: 'supplier', owner: 'supplier_id' },
  bank: { table: 'bank_account', side: 'supplier', owner: 'supplier_id' },
  crt: { table: 'certificate', side: 'supplier', owner: 'supplier_id' },
  qua: { table: 'supplier_qualification', side: 'supplier', owner: 'supplier_id' },
  reg: { table: 'supplier_registration', side: 'supplier', owner: 'supplier_id' },
  scr: { table: 'supplier_change_request', side: 'supplier', owner: 'supplier_id' },
  rev: { table: 'review_task', side: 'supplier', owner: 'supplier_id' },
  si: { table: 'supplier_item', side: 'supplier', owner: 'supplier_id' },
  pb: { table: 'price_break', side: 'supplier', owner: 'supplier_id' },
  sup: { table: 'supplier', side: 'supplier', owner: 'id' },
  so: { table: 'sales_order', side: 'customer', owner: 'customer_id' },
  sol: { table: 'sales_order_line', side: 'customer', owner: 'customer_id' },
  ssh: { table: 'sales_shipment', side: 'customer', owner: 'customer_id' },
  sshl: { table: 'sales_shipment_line', side: 'customer', owner: 'customer_id' },
  sshe: { table: 'sales_shipment_event', side: 'customer', owner: 'customer_id' },
  soe: { table: 'sales_order_event', side: 'customer', owner: 'customer_id' },
  tkt: { table: 'ticket', side: 'customer', owner: 'customer_id' },
  msg: { table: 'ticket_message', side: 'customer', owner: 'customer_id' },
  ret: { table: 'customer_return', side: 'customer', owner: 'customer_id' },
  retl: { table: 'customer_return_line', side: 'customer', owner: 'customer_id' },
  rete: { table: 'customer_return_event', side: 'customer', owner: 'customer_id' },
  rep: { table: 'repair', side: 'customer', owner: 'customer_id' },
  rfn: { table: 'refund_note', side: 'customer', owner: 'customer_id' },
  file: { table: 'attachment' },
  cus: { table: 'customer', side: 'customer', owner: 'id' },
};

export const sql = (server: TestServer, statement: string, values: unknown[] = []) =>
  server.database.system('test').execute<any[]>(statement, values);

/** The organisation that somebody of the demonstration company acts for. */
export async function sideOf(server: TestServer, email: string): Promise<Side> {
  const [row] = await sql(
    server,
    `select audience, coalesce(supplier_id, customer_id) as uuid, coalesce(supplier.name, customer.name) as name
       from membership join account on account.id = account_id
       left join supplier on supplier.id = supplier_id left join customer on customer.id = customer_id where account.email = ?`,
    [email],
  );
  return { ...row, client: await server.as(email) };
}

/** Public ids of a kind that belong to a side, or to nobody; all of them. */
export async function idsOf(server: TestServer, side: Side, prefix: string): Promise<string[]> {
  const { table, owner = `${side.audience}_id`, belongsToNobody } = kinds[prefix]!;
  const rows = belongsToNobody
    ? await sql(server, `select id from ${table} order by id`)
    : await sql(server, `select id from ${table} where ${owner} = ? order by id`, [side.uuid]);
  return rows.map(({ id }) => toPublicId(prefix, id));
}

/** The id prefixes of records that can belong to suppliers, or to customers. */
export function prefixesOf(audience: Side['audience']): string[] {
  return Object.keys(kinds).filter((prefix) => !kinds[prefix]!.belongsToNobody && (kinds[prefix]!.side ?? audience) === audience);
}

/** What is explained to others, or not yet. */
const hiddenFromReaders = {
  art: `select id from article where audience not in ('PUBLIC', ?) or not released limit 3`,
  artc: `select id from article_category where audience not in ('PUBLIC', ?) limit 3`,
  artv: `select id from article_version where audience not in ('PUBLIC', ?) or status <> 'PUBLISHED' limit 3`,
};

/** Ids of one kind that exist and that `reader` must not find: somebody else's, and their own before they are shown. */
export async function hiddenIds(server: TestServer, reader: Side, foreign: Side, prefix: string): Promise<string[]> {
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => toPublicId(prefix, id));
  switch (prefix) {
    case 'ses':
      return ids(await sql(server, 'select session.id from session join membership on membership.id = membership_id where coalesce(supplier_id, customer_id) = ? limit 2', [foreign.uuid]));
    case 'mbr':
      return ids(await sql(server, 'select id from membership where coalesce(supplier_id, customer_id) = ?', [foreign.uuid]));
    case 'item':
      // Everybody may know an item; what must not show is who deals in it.
      return ids(
        await sql(
          server,
          `select id from item where not exists (select from supplier_item where item_id = item.id and supplier_id = ?)
              and not exists (select from sales_order_line where item_id = item.id and customer_id = ?) limit 3`,
          [reader.uuid, reader.uuid],
        ),
      );
    case 'acc':
      return ids(await sql(server, 'select account_id as id from membership where coalesce(supplier_id, customer_id) = ? limit 2', [foreign.uuid]));
    case 'der':
      return ids(await sql(server, 'select id from data_erasure where account_id in (select account_id from membership where coalesce(supplier_id, customer_id) = ?)', [foreign.uuid]));
    case 'art':
    case 'artc':
    case 'artv':
      return ids(await sql(server, hiddenFromReaders[prefix], [reader.audience === 'supplier' ? 'SUPPLIERS' : 'CUSTOMERS']));
    case 'file': {
      const { body } = await upload(server.url, foreign.client, 'picture.png', 'image/png', png);
      return [body['id']];
    }
    case 'po':
    case 'so': {
      const { table, owner } = kinds[prefix]!;
      const unreleased = await sql(server, `select id from ${table} where ${owner} = ? and not released limit 1`, [reader.uuid]);
      return [...(await idsOf(server, foreign, prefix)).slice(0, 2), ...ids(unreleased)];
    }
    default:
      return (await idsOf(server, foreign, prefix)).slice(0, 2);
  }
}
