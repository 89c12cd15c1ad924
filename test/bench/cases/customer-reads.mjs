import { customerOrder, customerTicket } from '../floors/customer-details.mjs';
import { customerOrders, customerTickets, earlierMessages } from '../floors/customer.mjs';
import { customerToDo } from '../floors/to-do.mjs';
import { publicId, uuidOf } from '../ids.mjs';
import { deepPlace } from './reading.mjs';

const searches = { Latin: 'Harbour Street 000001', Chinese: '港口路 000001', Persian: 'بندر 000001' };

export async function customerReads({ superuser }) {
  const deep = await deepPlace(superuser, { table: 'sales_order', column: 'ordered_on', order: 'ORDERED_ON', where: `customer_id = '${uuidOf('customer', 1)}'` });
  const lists = [
    { name: 'orders, first page', variables: {}, floor: customerOrders() },
    { name: 'orders, deep page', variables: { after: deep.after }, floor: customerOrders(deep.floor) },
    { name: 'orders, filtered', variables: { filter: { status: ['DELIVERED'] } }, floor: customerOrders({ where: `row.status = 'DELIVERED'` }) },
    ...Object.entries(searches).map(([script, search]) => ({
      name: `orders, searched, ${script}`,
      variables: { filter: { search } },
      floor: customerOrders({ found: 'sales_orders_saying($1)', values: [search] }),
    })),
  ].map((list) => ({ document: 'Orders', ...list }));
  const large = uuidOf('sales order', 0);
  const talk = uuidOf('ticket', 0);
  const before = await messageBefore(superuser, talk);
  const tickets = { name: 'tickets, first page', document: 'Tickets', variables: {}, floor: customerTickets() };
  return [
    { name: 'to-do', document: 'ToDo', variables: { language: 'EN' }, floor: customerToDo() },
    ...[...lists, tickets].map(({ variables, ...list }) => ({ ...list, variables: { first: 20, ...variables } })),
    { name: 'order with 200 lines', document: 'Order', variables: { id: publicId('so', large), locale: 'EN' }, floor: customerOrder(large) },
    { name: 'ticket with 200 messages, last 50', document: 'Ticket', variables: { id: publicId('tkt', talk), locale: 'EN' }, floor: customerTicket(talk) },
    { name: 'ticket with 200 messages, 50 earlier', document: 'TicketEarlierMessages', ...earlier(talk, before) },
  ].map((read) => ({ audience: 'customer', ...read, name: `customer: ${read.name}` }));
}

/** The message of a ticket behind which there are a hundred older ones. */
async function messageBefore(superuser, ticket) {
  const { rows } = await superuser.query('select created_at::text as at, id from ticket_message where ticket_id = $1 order by created_at, id offset 100 limit 1', [ticket]);
  return [rows[0].at, rows[0].id];
}

function earlier(ticket, before) {
  const cursor = Buffer.from(JSON.stringify(['CREATED_AT', 'ASC', ...before])).toString('base64url');
  return { variables: { id: publicId('tkt', ticket), before: cursor }, floor: earlierMessages(ticket, before) };
}
