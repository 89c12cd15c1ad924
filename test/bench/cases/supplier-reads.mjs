import { openOrdersByDate, supplierInvoices, supplierOrder, supplierOrders } from '../floors/supplier.mjs';
import { supplierToDo } from '../floors/to-do.mjs';
import { publicId, uuidOf } from '../ids.mjs';
import { deepPlace, searches } from './reading.mjs';

const seesAll = { answers: true, ships: true, settlesComplaints: true, invoices: true, discounts: true, statements: true, certificates: true, changes: true };

export async function supplierReads({ superuser }) {
  const deep = await deepPlace(superuser, { table: 'purchase_order', column: 'ordered_on', order: 'ORDERED_ON', where: `supplier_id = '${uuidOf('supplier', 1)}'` });
  const large = uuidOf('order', 0);
  const lists = [
    { name: 'orders, first page', variables: {}, floor: supplierOrders() },
    { name: 'orders, deep page', variables: { after: deep.after }, floor: supplierOrders(deep.floor) },
    { name: 'orders, filtered', variables: { filter: { acknowledgement: ['ACCEPTED'] } }, floor: supplierOrders({ where: `row.acknowledgement = 'ACCEPTED'` }) },
    ...Object.entries(searches).map(([script, search]) => ({
      name: `orders, searched, ${script}`,
      variables: { filter: { search } },
      floor: supplierOrders({ found: 'purchase_orders_saying($1)', values: [search] }),
    })),
  ].map(({ variables, ...list }) => ({ ...list, document: 'Orders', variables: { first: 20, ...variables } }));
  return [
    { name: 'to-do', document: 'ToDo', variables: seesAll, floor: supplierToDo() },
    { name: 'to-do, open orders by date', document: 'OpenOrdersByDate', variables: {}, floor: openOrdersByDate() },
    ...lists,
    { name: 'order with 200 lines', document: 'Order', variables: { id: publicId('po', large), locale: 'EN' }, floor: supplierOrder(large) },
    { name: 'invoices, first page', document: 'Invoices', variables: { first: 20 }, floor: supplierInvoices() },
  ].map((read) => ({ audience: 'supplier', ...read, name: `supplier: ${read.name}` }));
}
