import { CustomerReturn } from '../domains/returns/index.js';
import { CustomerReturnEvent } from '../domains/returns/customer-return-event.entity.js';
import { CustomerReturnLine } from '../domains/returns/customer-return-line.entity.js';
import { refundLine } from '../domains/returns/refund-line.js';
import { RefundNote } from '../domains/returns/refund-note.entity.js';
import { quoteSums } from '../domains/returns/quote-sums.js';
import { Repair } from '../domains/returns/repair.entity.js';
import { ratesOn } from '../domains/returns/rates-on.js';
import { restockingPercent, type RestockingRate } from '../domains/returns/restocking-fee.js';
import type { SalesOrder, SalesOrderLine } from '../domains/sales/index.js';
import { compare } from '../shared/decimal.js';
import type { DemonstrationCustomer } from './customers.js';
import texts from './data/return-texts.json' with { type: 'json' };
import { fixedId } from './fixed-id.js';
import { type ReturnPlan, returnPlans } from './return-plans.js';
import type { Staff } from './staff.js';
import { type Stage, takeNumbers } from './stage.js';

/** Customers that people can log in as. */
const MAIN = 2;

interface Planned {
  plan: ReturnPlan;
  turn: number;
  party: DemonstrationCustomer;
  order: SalesOrder;
  line: SalesOrderLine;
}

/** Returns in all their stages for the first customers: one piece each, of orders that arrived before. */
export async function addReturns(stage: Stage, staff: Staff, customers: readonly DemonstrationCustomer[], orders: readonly SalesOrder[]): Promise<void> {
  const planned = returnPlans.flatMap((plan, turn) => customers.slice(0, MAIN).flatMap((party) => planOf(stage, plan, turn, party, orders)));
  planned.sort((one, other) => other.plan.happened[0]![0] - one.plan.happened[0]![0]);
  const numbers = await takeNumbers(stage.em, 'R', planned.length);
  const refunds = await takeNumbers(stage.em, 'RN', planned.filter(({ plan }) => plan.graded?.outcome === 'REFUND').length);
  const lines: CustomerReturnLine[] = [];
  for (const [index, each] of planned.entries()) lines.push(await addReturn(stage, each, numbers[index]!));
  // Repairs point to lines by their numbers, of which the order of inserting knows nothing.
  await stage.em.flush();
  for (const [index, each] of planned.entries()) await tell(stage, staff, each, lines[index]!, refunds);
  await stage.em.flush();
}

/** Each of a customer's returns is about another line of what had arrived when they asked. */
function planOf({ calendar }: Stage, plan: ReturnPlan, turn: number, party: DemonstrationCustomer, orders: readonly SalesOrder[]): Planned[] {
  const asked = calendar.day(-plan.happened[0]![0]);
  const arrived = orders.filter(({ customer, deliveredOn }) => customer === party.customer && typeof deliveredOn === 'string' && deliveredOn < asked);
  const lines = arrived.flatMap((order) => order.lines.getItems().filter(({ item, deliveredQuantity }) => item.tracking === 'NONE' && compare(deliveredQuantity, '1') >= 0).map((line) => ({ order, line })));
  const chosen = lines.at(-1 - turn);
  return chosen ? [{ plan, turn, party, ...chosen }] : [];
}

function nameOf({ party, turn }: Planned): string {
  return `return ${party.key} ${turn}`;
}

function dayWhen({ plan }: Planned, kind: string): number | undefined {
  return plan.happened.find((each) => each[1] === kind)?.[0];
}

function momentOf({ calendar }: Stage, { turn }: Planned, daysAgo: number): Date {
  return calendar.moment(-daysAgo, 9 + turn);
}

async function addReturn(stage: Stage, planned: Planned, number: string): Promise<CustomerReturnLine> {
  const { em, calendar } = stage;
  const { plan, turn, party, order, line } = planned;
  const { customer, people } = party;
  const words = texts[customer.locale];
  const name = nameOf(planned);
  const asker = people[0]!;
  const at = (daysAgo: number) => momentOf(stage, planned, daysAgo);
  const on = (kind: string) => (dayWhen(planned, kind) === undefined ? null : calendar.day(-dayWhen(planned, kind)!));
  const shipped = on('SHIPPED') ? { carrier: words.carrier, trackingNumber: `NL${700_000 + turn}`, shippedOn: on('SHIPPED') } : {};
  const customerReturn = em.create(CustomerReturn, {
    id: fixedId(name),
    createdAt: at(plan.happened[0]![0]),
    updatedAt: at(plan.happened.at(-1)![0]),
    number,
    customer,
    salesOrder: order,
    status: plan.status,
    requestedOn: on('REQUESTED')!,
    requestedById: asker.id,
    requestedByName: asker.name,
    decisionNote: plan.status === 'DENIED' ? words.denied : on('APPROVED') ? words.approved : null,
    ...shipped,
    receivedOn: on('RECEIVED'),
    closedAt: plan.status === 'CLOSED' ? at(dayWhen(planned, 'CLOSED')!) : null,
  });
  const [warranty] = await em.execute<{ until: string }[]>('select warranty_until(?::date, ?::int)::text as until', [line.deliveredOn, line.item.warrantyMonths]);
  return em.create(CustomerReturnLine, {
    id: fixedId(`${name} line`),
    createdAt: customerReturn.createdAt,
    updatedAt: customerReturn.updatedAt,
    customerReturn,
    customer,
    lineNumber: 1,
    salesOrderLine: line,
    item: line.item,
    quantity: '1',
    unitCode: line.unitCode,
    reason: plan.reason,
    wish: plan.wish,
    description: words.wrong[turn % words.wrong.length]!,
    deliveredOn: line.deliveredOn!,
    warrantyUntil: warranty!.until,
    inWarranty: customerReturn.requestedOn <= warranty!.until,
    receivedQuantity: on('RECEIVED') ? '1' : null,
    condition: on('RECEIVED') ? 'INTACT' : null,
    ...plan.graded,
  });
}

async function tell(stage: Stage, staff: Staff, planned: Planned, returnLine: CustomerReturnLine, refunds: string[]): Promise<void> {
  const { em, calendar } = stage;
  const { plan, turn, party, order } = planned;
  const { customer, people } = party;
  const { customerReturn } = returnLine;
  const words = texts[customer.locale];
  const name = nameOf(planned);
  const asker = people[0]!;
  const agent = staff.agentFor(customer.locale);
  const at = (daysAgo: number) => momentOf(stage, planned, daysAgo);
  const notes: Partial<Record<string, string>> = {
    APPROVED: words.approved, DENIED: words.denied, RECEIVED: words.received, DIAGNOSED: words.diagnosis, TESTED: words.tested,
    GRADED: plan.graded?.outcome === 'REFUND' ? words.refunded : words.graded, SHIPPED: `${words.carrier} · NL${700_000 + turn}`,
  };
  for (const [index, [daysAgo, kind]] of plan.happened.entries()) {
    const author = ['REQUESTED', 'SHIPPED'].includes(kind) ? asker : agent;
    const aboutLine = ['GRADED', 'DIAGNOSED', 'QUOTED'].includes(kind);
    em.create(CustomerReturnEvent, {
      id: fixedId(`${name} event ${index}`),
      createdAt: at(daysAgo),
      customerReturn,
      customer,
      kind,
      occurredAt: at(daysAgo),
      lineNumber: aboutLine ? 1 : null,
      note: notes[kind],
      authorId: author.id,
      authorName: author.name,
    });
  }
  if (plan.repair) returnLine.repair = quoted(em, customerReturn, plan, calendar.day(12), words, order.currencyCode, name);
  if (plan.graded?.outcome === 'REFUND') refund(em, staff, customerReturn, returnLine, await ratesOn(em, customerReturn.requestedOn), refunds.shift()!, order.currencyCode, at(dayWhen(planned, 'REFUNDED')!), name);
}

function quoted(em: Stage['em'], customerReturn: CustomerReturn, { repair }: ReturnPlan, validUntil: string, words: (typeof texts)['en'], currencyCode: string, name: string): Repair {
  const lines = [
    { kind: 'LABOUR', description: words.labour, quantity: '1.5', unitCode: 'HUR', unitPrice: '68' },
    { kind: 'PART', description: words.part, quantity: '1', unitCode: 'EA', unitPrice: '24.9' },
  ] as const;
  const taxRate = '19';
  return em.create(Repair, {
    id: fixedId(`${name} repair`),
    customerReturn,
    customer: customerReturn.customer,
    lineNumber: 1,
    status: repair!,
    diagnosis: words.diagnosis,
    currencyCode,
    taxRate,
    validUntil,
    ...quoteSums(lines, taxRate, currencyCode),
  });
}

function refund(em: Stage['em'], staff: Staff, customerReturn: CustomerReturn, line: CustomerReturnLine, rates: readonly RestockingRate[], number: string, currencyCode: string, decidedAt: Date, name: string): void {
  const { unitPrice, discountPercent } = line.salesOrderLine;
  const basis = { lineNumber: 1, quantity: '1', unitCode: line.unitCode, unitPrice, discountPercent: discountPercent ?? '0', restockingPercent: restockingPercent(rates, line.reason, line.grade!) };
  const refunded = refundLine(basis, currencyCode);
  em.create(RefundNote, {
    id: fixedId(`${name} refund`),
    createdAt: decidedAt,
    updatedAt: decidedAt,
    number,
    customerReturn,
    customer: customerReturn.customer,
    released: true,
    status: 'APPROVED',
    currencyCode,
    lines: [refunded],
    total: refunded.amount,
    proposedById: staff.finance.id,
    proposedByName: staff.finance.name,
    decidedById: staff.manager.id,
    decidedByName: staff.manager.name,
    decidedAt,
  });
}
