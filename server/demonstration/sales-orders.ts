import { SalesOrderLine, SalesOrder } from '../domains/sales/index.js';
import type { SalesShipment } from '../domains/sales/sales-shipment.entity.js';
import { discounted, sum } from '../shared/decimal.js';
import { Chance } from './chance.js';
import type { DemonstrationCustomer } from './customers.js';
import { fixedId } from './fixed-id.js';
import type { PricedItem } from './items.js';
import { dealOut, type Planned } from './planned.js';
import { priceIn } from './prices.js';
import { type SalesOrderPlan, salesOrderPlans } from './sales-order-plans.js';
import { SalesOrderStory } from './sales-order-story.js';
import type { Staff } from './staff.js';
import { type Stage, takeNumbers } from './stage.js';

/** What a shop pays of the price in the shop. */
const TRADE_PERCENT = 62;

type PlannedOrder = Planned<SalesOrderPlan, DemonstrationCustomer>;

/** Orders in every state, most of them of the first two customers, which people can log in as. */
export async function addSalesOrders(stage: Stage, staff: Staff, customers: readonly DemonstrationCustomer[], sold: readonly PricedItem[]): Promise<SalesOrder[]> {
  const planned = dealOut('sales order', salesOrderPlans, customers.slice(0, 2), customers.slice(2));
  const numbers = await takeNumbers(stage.em, 'SO', planned.length);
  const shipments: SalesShipment[] = [];
  const orders = planned.map((one, index) => {
    const order = addOrder(stage, staff, one, numbers[index]!);
    const story = new SalesOrderStory(stage, order, one);
    addLines(stage, order, one, sold);
    for (const step of one.plan.steps) story.take(step);
    shipments.push(...story.shipments.all);
    return order;
  });
  await number(stage, shipments);
  return orders;
}

/** In the order in which they left. */
async function number({ em }: Stage, shipments: SalesShipment[]): Promise<void> {
  const numbers = await takeNumbers(em, 'DN', shipments.length);
  shipments.sort((one, other) => (one.shippedOn < other.shippedOn ? -1 : 1)).forEach((shipment, index) => (shipment.number = numbers[index]!));
}

function addOrder({ em, calendar }: Stage, staff: Staff, { plan, party: { key, customer }, name, daysAgo }: PlannedOrder, number: string): SalesOrder {
  const chance = new Chance(name);
  const written = calendar.moment(-daysAgo, 8, chance.between(0, 59));
  return em.create(SalesOrder, {
    id: fixedId(name),
    createdAt: written,
    updatedAt: written,
    number,
    customer,
    customerReference: chance.percent(85) ? `${key.slice(0, 2).toUpperCase()}-${chance.between(10_000, 99_999)}` : null,
    status: 'DRAFT',
    orderedOn: calendar.day(-daysAgo),
    requestedOn: calendar.day(chance.between(...plan.lead) - daysAgo),
    currencyCode: customer.currencyCode,
    freight: chance.of(['0', '45', '95', '180']),
    total: '0',
    shippingAddress: customer.address,
    createdById: staff.seller.id,
  });
}

function addLines({ em }: Stage, order: SalesOrder, { name }: PlannedOrder, sold: readonly PricedItem[]): void {
  const chance = new Chance(`${name} lines`);
  const lines = chance.some(sold, chance.between(1, 6)).map(({ item, basePrice }, index) => {
    const quantity = String(chance.between(1, 24) * 5);
    const unitPrice = priceIn(order.currencyCode, basePrice, TRADE_PERCENT);
    const discountPercent = chance.of(['0', '0', '0', '5', '10']);
    return em.create(SalesOrderLine, {
      id: fixedId(`${name} line ${index + 1}`),
      createdAt: order.createdAt,
      updatedAt: order.updatedAt,
      salesOrder: order,
      customer: order.customer,
      lineNumber: index + 1,
      item,
      quantity,
      unitCode: item.unitCode,
      unitPrice,
      currencyCode: order.currencyCode,
      discountPercent,
      total: discounted(quantity, unitPrice, discountPercent),
      requestedOn: order.requestedOn,
    });
  });
  order.total = sum(lines.map((line) => line.total));
}
