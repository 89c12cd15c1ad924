import { orderWithLines, ordersWithLines, ticketWithMessages } from '../floors/staff.mjs';
import { publicId, uuidOf } from '../ids.mjs';
import { deepPlace, searches } from './reading.mjs';

const line = 'lineNumber item { sku name } quantity unitPrice { amount currencyCode }';
const order = `number status orderedOn total { amount currencyCode } supplier { name } lines { ${line} }`;
const orders = `query Orders($after: String, $filter: PurchaseOrderFilter) { purchaseOrders(first: 20, after: $after, filter: $filter) { nodes { ${order} } } }`;
const oneOrder = `query Order($id: ID!) { purchaseOrder(id: $id) { ${order} } }`;
const oneTicket = `query Ticket($id: ID!) { ticket(id: $id) { number subject status customer { name }
  messages(last: 100) { nodes { authorKind authorName body } } } }`;

export async function staffReads({ superuser }) {
  const deep = await deepPlace(superuser, { table: 'purchase_order', column: 'ordered_on', order: 'ORDERED_ON', where: 'true' });
  const large = uuidOf('order', 0);
  const talk = uuidOf('ticket', 0);
  const lists = [
    { name: 'orders with lines, first page', variables: {}, floor: ordersWithLines() },
    { name: 'orders with lines, deep page', variables: { after: deep.after }, floor: ordersWithLines(deep.floor.after, deep.floor.values) },
    { name: 'orders with lines, filtered', variables: { filter: { status: ['CLOSED'] } }, floor: ordersWithLines(`row.status = 'CLOSED'`) },
    ...Object.entries(searches).map(([script, search]) => ({
      name: `orders with lines, searched, ${script}`,
      variables: { filter: { search } },
      floor: ordersWithLines('row.id = any(purchase_orders_saying($1))', [search]),
    })),
  ].map((list) => ({ document: orders, ...list }));
  return [
    ...lists,
    { name: 'order with 200 lines', document: oneOrder, variables: { id: publicId('po', large) }, floor: orderWithLines(large) },
    { name: 'ticket with 200 messages, last 100', document: oneTicket, variables: { id: publicId('tkt', talk) }, floor: ticketWithMessages(talk) },
  ].map((read) => ({ audience: 'staff', ...read, name: `staff: ${read.name}` }));
}
