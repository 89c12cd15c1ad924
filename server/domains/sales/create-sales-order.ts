import type { EntityManager } from '@mikro-orm/postgresql';
import { nextNumber } from '../../database/next-number.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { checkAddress } from '../../shared/check-address.js';
import { dayOf } from '../../shared/days.js';
import { compare, discounted, sum } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { Item } from '../catalog/index.js';
import { Customer } from '../customers/index.js';
import { recordEvent } from './record-event.js';
import { SalesOrder } from './sales-order.entity.js';
import type { SalesOrderCreateInput, SalesOrderLineInput } from './sales-order.input.js';

const MOST_LINES = 500;

/**
 * Writes a draft. Currency and address are the customer's unless the input says otherwise.
 * @throws DomainErrors that name each wrong part, DomainError NOT_FOUND for the customer
 */
export async function createSalesOrder(context: SignedInContext, input: SalesOrderCreateInput) {
  return context.em.transactional(async (em) => {
    const customer = await em.findOne(Customer, toUuid('cus', input.customerId));
    if (!customer) throw new DomainError('NOT_FOUND', ['customerId']);
    const check = new InputCheck();
    const items = await checkLines(em, check, input.lines);
    const parts = checkHead(check, input, context.now());
    check.settle();
    const currencyCode = input.currencyCode ?? customer.currencyCode;
    const lines = input.lines.map((line, index) => newLine(line, index, items[index]!, customer, currencyCode));
    const order = em.create(SalesOrder, {
      ...parts,
      number: await nextNumber(em, 'SO'),
      customer, currencyCode, lines,
      status: 'DRAFT',
      total: sum(lines.map((line) => line.total)),
      shippingAddress: parts.shippingAddress ?? customer.address,
      createdById: context.principal.accountId,
    });
    await recordEvent(em, order, 'ORDERED', context.now(), { date: order.orderedOn });
    return { salesOrder: { id: order.id } };
  });
}

function checkHead(check: InputCheck, input: SalesOrderCreateInput, now: Date) {
  const orderedOn = input.orderedOn ?? dayOf(now);
  if (input.requestedOn && input.requestedOn < orderedOn) {
    check.refuse('OUT_OF_RANGE', ['requestedOn'], `${orderedOn}, the day of the order, or later.`);
  }
  if (compare(input.freight, '0') < 0) check.refuse('OUT_OF_RANGE', ['freight'], '0 or more.');
  return {
    orderedOn,
    requestedOn: input.requestedOn ?? null,
    customerReference: check.optionalText(input.customerReference, ['customerReference'], 80),
    freight: input.freight,
    shippingAddress: input.shippingAddress ? checkAddress(check, input.shippingAddress, 'shippingAddress') : null,
  };
}

/** The item of each line. */
async function checkLines(em: EntityManager, check: InputCheck, lines: SalesOrderLineInput[]): Promise<(Item | undefined)[]> {
  if (lines.length === 0) check.refuse('REQUIRED', ['lines'], 'An order has at least one line.');
  if (lines.length > MOST_LINES) throw new DomainError('OUT_OF_RANGE', ['lines'], `At most ${MOST_LINES} lines.`);
  const ids = lines.map((line) => toUuid('item', line.itemId));
  const found = await em.find(Item, { id: ids });
  return lines.map((line, index) => {
    const field = (name: string) => ['lines', String(index), name];
    const item = found.find(({ id }) => id === ids[index]);
    if (!item) check.refuse('NOT_FOUND', field('itemId'));
    if (compare(line.quantity, '0') <= 0) check.refuse('OUT_OF_RANGE', field('quantity'), 'More than 0.');
    if (compare(line.unitPrice, '0') < 0) check.refuse('OUT_OF_RANGE', field('unitPrice'), '0 or more.');
    if (compare(line.discountPercent, '0') < 0 || compare(line.discountPercent, '100') > 0) {
      check.refuse('OUT_OF_RANGE', field('discountPercent'), 'From 0 to 100.');
    }
    check.optionalText(line.description, field('description'), 2000);
    return item;
  });
}

function newLine(line: SalesOrderLineInput, index: number, item: Item, customer: Customer, currencyCode: string) {
  const { quantity, unitPrice, discountPercent } = line;
  return {
    customer, item, quantity, unitPrice, discountPercent, currencyCode,
    lineNumber: index + 1,
    description: line.description?.trim() || null,
    unitCode: item.unitCode,
    total: discounted(quantity, unitPrice, discountPercent),
    requestedOn: line.requestedOn ?? null,
  };
}
