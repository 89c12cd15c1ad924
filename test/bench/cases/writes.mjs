import { publicId, uuidOf } from '../ids.mjs';
import { signInOf, staffSignIn } from '../server.mjs';

const receiptPost = 'mutation ($input: GoodsReceiptPostInput!) { goodsReceiptPost(input: $input) { goodsReceipt { id number } userErrors { code field message } } }';
const largest = { supplier: uuidOf('supplier', 1), customer: uuidOf('customer', 1) };

/** What is written, to records that a run uses up: `wanting` finds those that are left, `variables` says what to do with one. */
export const writes = [
  {
    name: 'staff: sign in',
    audience: 'staff',
    document: staffSignIn,
    // More at once would look like guessing.
    connections: 8,
    wanting: 'select from generate_series(1, 100000)',
    variables: () => signInOf('staff'),
  },
  {
    name: 'supplier: confirm order',
    audience: 'supplier',
    document: 'OrderRespond',
    wanting: `select id from purchase_order where supplier_id = '${largest.supplier}' and status = 'SENT' and acknowledgement = 'AWAITING'
      and total < 1000 order by id`,
    variables: ({ id }) => ({ input: { id: publicId('po', id), acceptAll: true }, locale: 'EN' }),
  },
  {
    name: 'staff: post receipt',
    audience: 'staff',
    document: receiptPost,
    wanting: `select (select array_agg(line.id order by line_number) from purchase_order_line as line where purchase_order_id = o.id) as lines
      from purchase_order as o where status = 'SENT' and acknowledgement = 'ACCEPTED' and receipt = 'NONE' order by id`,
    variables: ({ lines }) => ({ input: { lines: lines.map((id) => ({ orderLineId: publicId('pol', id), receivedQuantity: '10' })) } }),
  },
  {
    name: 'supplier: submit invoice, and match it',
    audience: 'supplier',
    document: 'InvoiceSubmit',
    wanting: `select id from invoice where supplier_id = '${largest.supplier}' and status = 'DRAFT' order by id`,
    variables: ({ id }) => ({ input: { id: publicId('inv', id) } }),
    withJobs: true,
  },
  {
    name: 'customer: reply to ticket',
    audience: 'customer',
    document: 'TicketReply',
    wanting: `select ticket.id from ticket, generate_series(1, 100) as n where customer_id = '${largest.customer}' and status = 'OPEN' order by n, ticket.id`,
    variables: ({ id }) => ({ input: { id: publicId('tkt', id), body: 'It came this morning; thank you.' } }),
  },
];
