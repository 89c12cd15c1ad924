import type { Account } from '../domains/identity/index.js';
import { recalculate } from '../domains/purchasing/order-totals.js';
import { PurchaseOrder } from '../domains/purchasing/purchase-order.entity.js';
import { PurchaseOrderLine } from '../domains/purchasing/purchase-order-line.entity.js';
import { PurchaseOrderSchedule } from '../domains/purchasing/purchase-order-schedule.entity.js';
import { compare } from '../shared/decimal.js';
import { addressOf } from './addresses.js';
import { Chance } from './chance.js';
import texts from './data/purchase-texts.json' with { type: 'json' };
import { fixedId } from './fixed-id.js';
import { dealOut, type Planned } from './planned.js';
import { addComments } from './purchase-order-comments.js';
import { type PurchaseOrderPlan, purchaseOrderPlans } from './purchase-order-plans.js';
import { PurchaseOrderStory } from './purchase-order-story.js';
import { receive } from './purchase-order-receipt.js';
import type { Staff } from './staff.js';
import { type Stage, takeNumbers } from './stage.js';
import { type Offer, offeredPrice } from './supplier-items.js';
import type { DemonstrationSupplier } from './suppliers.js';

const APPROVAL_FROM = '10000';
const PLACES = [
  addressOf(['Unit 4, Larkfield Trading Estate', 'Aylesford', 'ME20 6SW', 'Kent'], 'GB'),
  addressOf(['Hall 2, Larkfield Trading Estate', 'Aylesford', 'ME20 6SW', 'Kent'], 'GB'),
];

type PlannedOrder = Planned<PurchaseOrderPlan, DemonstrationSupplier>;

/** Orders in every state, most of them of the first two suppliers, which people can log in as. */
export async function addPurchaseOrders(stage: Stage, staff: Staff, suppliers: readonly DemonstrationSupplier[], offers: ReadonlyMap<string, Offer[]>): Promise<PurchaseOrder[]> {
  const ordering = suppliers.filter(({ supplier }) => supplier.status === 'REGISTERED');
  const planned = dealOut('purchase order', purchaseOrderPlans, ordering.slice(0, 2), ordering.slice(2));
  const numbers = await takeNumbers(stage.em, 'PO', planned.length);
  return planned.map((one, index) => {
    const order = addOrder(stage, staff, one, numbers[index]!);
    addLines(stage, order, one, offers.get(one.party.key)!);
    tellStory(stage, staff, order, one);
    return order;
  });
}

function addOrder({ em, calendar }: Stage, staff: Staff, { plan, party: { supplier }, name, daysAgo }: PlannedOrder, number: string): PurchaseOrder {
  const chance = new Chance(name);
  const buyer = staff.buyerFor(supplier.locale);
  const written = calendar.moment(-daysAgo, 8, chance.between(0, 59));
  return em.create(PurchaseOrder, {
    id: fixedId(name),
    createdAt: written,
    updatedAt: written,
    number,
    supplier,
    status: plan.status,
    acknowledgement: 'AWAITING',
    receipt: plan.receipt ?? 'NONE',
    billing: 'NONE',
    versionNumber: 0,
    orderedOn: calendar.day(-daysAgo),
    currencyCode: supplier.currencyCode,
    total: '0',
    paymentTermDays: supplier.paymentTermDays,
    note: chance.percent(45) ? chance.of(texts[supplier.locale].orderNotes) : null,
    deliveryAddress: chance.of(PLACES),
    buyerName: buyer.name,
    createdById: buyer.id,
    submittedById: plan.status === 'DRAFT' ? null : buyer.id,
  });
}

function addLines({ em, calendar }: Stage, order: PurchaseOrder, { plan, name, daysAgo }: PlannedOrder, offers: readonly Offer[]): void {
  const chance = new Chance(`${name} lines`);
  const chosen = chance.some(offers, plan.large ? 8 : chance.between(1, 8));
  chosen.forEach((offer, index) => {
    const deliveries = plan.deliveries ?? (chance.percent(20) ? 2 : 1);
    const quantity = String(offer.lot * (plan.large ? chance.between(20, 30) : chance.between(1, 9)));
    const line = em.create(PurchaseOrderLine, {
      id: fixedId(`${name} line ${index + 1}`),
      createdAt: order.createdAt,
      updatedAt: order.updatedAt,
      purchaseOrder: order,
      supplier: order.supplier,
      lineNumber: index + 1,
      item: offer.terms.item,
      supplierSku: offer.terms.supplierSku,
      quantity,
      unitCode: offer.terms.item.unitCode,
      unitPrice: offeredPrice(offer, quantity),
      currencyCode: order.currencyCode,
      total: '0',
      acknowledgement: 'AWAITING',
      note: chance.percent(12) ? chance.of(texts[order.supplier.locale].lineNotes) : null,
    });
    const lead = chance.between(...plan.lead);
    for (let number = 1; number <= deliveries; number += 1) {
      em.create(PurchaseOrderSchedule, {
        line,
        supplier: order.supplier,
        createdAt: order.createdAt,
        updatedAt: order.updatedAt,
        scheduleNumber: number,
        quantity,
        requestedOn: calendar.day(lead - daysAgo + (number - 1) * 14),
      });
    }
  });
  recalculate(order);
}

function tellStory(stage: Stage, staff: Staff, order: PurchaseOrder, { plan, party, name, daysAgo }: PlannedOrder): void {
  const past = !['DRAFT', 'PENDING_APPROVAL'].includes(plan.status);
  if (past && compare(order.total, APPROVAL_FROM) >= 0) order.approvedById = staff.approver.id;
  const buyer: Account = staff.buyerFor(party.supplier.locale);
  const cast = { name, daysAgo, buyer, approver: staff.approver, supplier: party.owner };
  const story = new PurchaseOrderStory(stage, order, cast);
  if (past && plan.status !== 'APPROVED' && !plan.unsent) {
    story.send();
    for (const step of plan.steps) story.take(step);
    addComments(stage, order, cast);
    if (plan.receipt) receive(stage.calendar, order, plan.receipt, new Chance(`${name} receipt`));
  }
  story.nameSchedules();
}
