import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../../graphql/context.js';
import { compare } from '../../../shared/decimal.js';
import { DomainError, DomainErrors } from '../../../shared/domain-error.js';
import { readUpload } from '../../files/index.js';
import { linesToCome } from '../acknowledgement.js';
import type { GivenAnswer } from '../answer.js';
import { type OrderInHand, takeOrder } from '../order-in-hand.js';
import type { PurchaseOrderResponseLine } from '../purchase-order-response-line.entity.js';
import { PurchaseOrder } from '../purchase-order.entity.js';
import { type Answer, answerOrder } from '../respond-to-purchase-order.js';
import { type Column, mostOrders } from './columns.js';
import { type OrderLineRow, readOrderLines, type RowFault } from './read-order-lines.js';
import { revisionOf } from './write-order-lines.js';

export interface ImportedRow extends OrderLineRow {
  /** What it comes to; null when that could not be found out. */
  answer: PurchaseOrderResponseLine['answer'] | null;
  withinTolerance: boolean | null;
}

export interface OrderLinesResult {
  rows: ImportedRow[];
  orderIds: string[];
}

/** Takes everything back that was tried, and says what it would have come to. */
class Taken extends Error {
  constructor(readonly result: OrderLinesResult) {
    super('Nothing was kept.');
  }
}

/**
 * Answers orders from a file of their lines, all of them or none: what is shown beforehand is what is then done.
 * @param keep false to see what it would come to
 * @throws DomainError at `attachmentId` when the file cannot be read
 */
export async function importOrderLines(context: SignedInContext, attachmentId: string, keep: boolean): Promise<OrderLinesResult> {
  try {
    return await context.em.transactional(async (em) => {
      const field = ['attachmentId'];
      const rows: ImportedRow[] = readOrderLines(await readUpload(em, context, attachmentId, field), field).map((row) => ({ ...row, answer: null, withinTolerance: null }));
      const numbers = [...new Set(rows.map(({ orderNumber }) => orderNumber))];
      if (numbers.length > mostOrders) throw new DomainError('OUT_OF_RANGE', field, `At most ${mostOrders} orders at a time.`);
      const orders = await em.find(PurchaseOrder, { number: { $in: numbers } }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
      for (const [orderNumber, own] of Map.groupBy(rows, (row) => row.orderNumber)) {
        await answerFromRows(em, context, orders.find(({ number }) => number === orderNumber), own);
      }
      const result = { rows, orderIds: orders.map(({ id }) => id) };
      if (!keep || rows.some(({ faults }) => faults.length > 0)) throw new Taken(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Taken) return error.result;
    throw error;
  }
}

async function answerFromRows(em: EntityManager, context: SignedInContext, order: PurchaseOrder | undefined, rows: ImportedRow[]): Promise<void> {
  const [first] = rows as [ImportedRow];
  const refuse = (column: Column, code: RowFault['code'], message: string) => void first.faults.push({ column, code, message });
  if (!order) return refuse('order', 'NOT_FOUND', 'There is no such order, or it is not yours.');
  if (order.openChange) return refuse('order', 'NOT_ALLOWED_IN_STATE', 'The buyer asks for something else than was agreed: look at the order’s page.');
  if (!['AWAITING', 'RECEIVED'].includes(order.acknowledgement)) return refuse('order', 'NOT_ALLOWED_IN_STATE', 'The order was answered already.');
  const stale = rows.find(({ revision }) => revision !== revisionOf(order));
  if (stale) return void stale.faults.push({ column: 'revision', code: 'CONFLICT', message: 'The order has another content by now: download its lines again.' });
  const taken = await takeOrder(em, order.id);
  const given = answersOf(taken, rows);
  if (rows.some(({ faults }) => faults.length > 0)) return;
  try {
    describe(await answerOrder(em, context, taken, { id: order.id, lines: given.map(({ answer }) => answer) }), given);
  } catch (error) {
    const errors = error instanceof DomainErrors ? error.errors : error instanceof DomainError ? [error] : null;
    if (!errors) throw error;
    for (const refusal of errors) blame(refusal, given, first);
  }
}

interface GivenRows {
  answer: GivenAnswer;
  /** In the order of the answer's deliveries. */
  rows: ImportedRow[];
}

/** What the rows of an order answer, line by line; each line and each delivery must be there, so that nothing is confirmed unseen. */
function answersOf(order: OrderInHand, rows: ImportedRow[]): GivenRows[] {
  const known = linesToCome(order.lines);
  for (const row of rows.filter(({ lineNumber }) => lineNumber !== null && !known.some((line) => line.lineNumber === lineNumber))) {
    row.faults.push({ column: 'line', code: 'NOT_FOUND', message: 'The order has no such line that waits for an answer.' });
  }
  return known.flatMap((line): GivenRows[] => {
    const own = rows.filter(({ lineNumber }) => lineNumber === line.lineNumber);
    if (!own.length) {
      rows[0]!.faults.push({ column: 'line', code: 'REQUIRED', message: `Line ${line.lineNumber} of the order is missing.` });
      return [];
    }
    const { lineNumber } = line;
    const reason = own.find((row) => row.reason)?.reason ?? null;
    if (own.some(({ reject }) => reject)) return [{ answer: { lineNumber, reject: true, reason }, rows: own }];
    const asked = line.schedules.map(({ scheduleNumber }) => own.find(({ deliveryNumber }) => deliveryNumber === scheduleNumber));
    const absent = line.schedules.filter((_, index) => !asked[index]);
    for (const { scheduleNumber } of absent) own[0]!.faults.push({ column: 'delivery', code: 'REQUIRED', message: `Delivery ${scheduleNumber} of line ${lineNumber} is missing.` });
    const ordered = [...asked.filter((row) => row !== undefined), ...own.filter((row) => !asked.includes(row))];
    for (const row of ordered.slice(asked.length)) {
      if (row.deliveryNumber !== null) row.faults.push({ column: 'delivery', code: 'INVALID', message: 'Leave it empty for a further delivery, and name each once.' });
    }
    const prices = own.map(({ unitPrice }) => unitPrice).filter((price) => price !== null);
    for (const row of own) {
      if (row.unitPrice && compare(row.unitPrice, prices[0]!) !== 0) row.faults.push({ column: 'unit_price', code: 'INVALID', message: 'A line has one price.' });
    }
    const schedules = ordered.map(({ quantity, confirmedOn }) => ({ quantity: quantity ?? '0', confirmedOn: confirmedOn ?? '' }));
    return [{ answer: { lineNumber, schedules, unitPrice: prices[0] ?? null, reason }, rows: ordered }];
  });
}

function describe({ answered: all }: Answer, given: readonly GivenRows[]): void {
  for (const { answer, rows } of given) {
    const answered = all.filter(({ lineNumber }) => lineNumber === answer.lineNumber);
    rows.forEach((row, index) => {
      const own = answered[index] ?? answered.at(-1);
      Object.assign(row, { answer: own?.answer ?? null, withinTolerance: own?.withinTolerance ?? null });
    });
  }
}

const columnOfField: Readonly<Record<string, Column>> = { quantity: 'quantity', confirmedOn: 'confirmed_on', unitPrice: 'unit_price', reason: 'reason', reject: 'reject', schedules: 'quantity' };

/** A refusal names a line and delivery of the answer: it belongs to the row they came from. */
function blame({ code, field, message }: DomainError, given: readonly GivenRows[], first: ImportedRow): void {
  const [, line, name = '', delivery, inner] = field ?? [];
  const row = given[Number(line)]?.rows[Number(delivery ?? 0)] ?? first;
  row.faults.push({ column: columnOfField[inner ?? name] ?? 'order', code: code as RowFault['code'], message });
}
