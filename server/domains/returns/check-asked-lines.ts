import type { EntityManager } from '@mikro-orm/postgresql';
import { compare, plain } from '../../shared/decimal.js';
import { InputCheck } from '../../shared/input-check.js';
import type { SalesOrderLine } from '../sales/index.js';
import { CustomerReturnLine } from './customer-return-line.entity.js';
import type { CustomerReturnLineInput } from './request-return.js';
import type { ReturnableLine } from './returnable-lines.js';

const MOST_LINES = 100;
const LONGEST_DESCRIPTION = 4000;

/** A line that may be asked for. */
export interface AskedLine extends Pick<CustomerReturnLine, 'quantity' | 'reason' | 'wish' | 'description' | 'serials'> {
  line: SalesOrderLine;
  lot: string | null;
  deliveredOn: string;
}

/** @throws DomainErrors that name each line and what is wrong with it */
export async function checkAskedLines(em: EntityManager, returnable: readonly ReturnableLine[], inputs: readonly CustomerReturnLineInput[]): Promise<AskedLine[]> {
  const check = new InputCheck();
  if (inputs.length === 0 || inputs.length > MOST_LINES) check.refuse(inputs.length ? 'OUT_OF_RANGE' : 'REQUIRED', ['lines'], `1 to ${MOST_LINES} lines.`);
  check.settle();
  const asked: AskedLine[] = [];
  for (const [index, input] of inputs.entries()) {
    const line = checkLine(check, returnable, input, index, inputs);
    if (!line) continue;
    asked.push(line);
    await checkSerials(em, check, line, index);
  }
  check.settle();
  return asked;
}

function checkLine(check: InputCheck, returnable: readonly ReturnableLine[], input: CustomerReturnLineInput, index: number, inputs: readonly CustomerReturnLineInput[]): AskedLine | null {
  const field = (name: string) => ['lines', String(index), name];
  const description = check.text(input.description, field('description'), LONGEST_DESCRIPTION);
  const lot = check.optionalText(input.lot, field('lot'), 60);
  const serials = (input.serials ?? []).map((serial, place) => check.text(serial, [...field('serials'), String(place)], 60));
  const found = returnable.find(({ line }) => line.lineNumber === input.orderLineNumber);
  if (!found) {
    check.refuse('NOT_FOUND', field('orderLineNumber'), `The order has no line ${input.orderLineNumber}.`);
    return null;
  }
  if (inputs.findIndex(({ orderLineNumber }) => orderLineNumber === input.orderLineNumber) !== index) {
    check.refuse('TAKEN', field('orderLineNumber'), `Line ${input.orderLineNumber} is named twice.`);
    return null;
  }
  const { line, left } = found;
  if (compare(input.quantity, '0') <= 0 || compare(input.quantity, left) > 0) {
    check.refuse('OUT_OF_RANGE', field('quantity'), `More than 0 and at most ${plain(left)}, which was delivered and did not come back.`);
    return null;
  }
  const deliveredOn = deliveryOf(check, found, serials, index);
  return { line, lot, serials, description, deliveredOn, quantity: input.quantity, reason: input.reason, wish: input.wish };
}

/** The day from which the warranty runs: of several pieces that of the first to arrive. */
function deliveryOf(check: InputCheck, { line, deliveredOnBySerial }: ReturnableLine, serials: readonly string[], index: number): string {
  const days = serials.flatMap((serial, place) => {
    const day = deliveredOnBySerial.get(serial);
    // Where serial numbers were noted, only these can come back; elsewhere the customer's word counts.
    if (!day && deliveredOnBySerial.size > 0) check.refuse('NOT_FOUND', ['lines', String(index), 'serials', String(place)], 'No such piece was delivered with this line.');
    return day ?? [];
  });
  return days.sort()[0] ?? line.deliveredOn!;
}

/** One serial number for each piece of what is told apart by them, none of which is on its way back already. */
async function checkSerials(em: EntityManager, check: InputCheck, { line, quantity, serials }: AskedLine, index: number): Promise<void> {
  const field = ['lines', String(index), 'serials'];
  if (line.item.tracking !== 'SERIAL') {
    if (serials.length) check.refuse('INVALID', field, 'Only items that are told apart by serial number have any.');
    return;
  }
  if (compare(quantity, String(new Set(serials).size)) !== 0) {
    check.refuse('INVALID', field, `One serial number for each of the ${plain(quantity)} pieces.`);
    return;
  }
  const others = await em.find(CustomerReturnLine, {
    item: line.item,
    serials: { $overlap: serials },
    customerReturn: { status: { $nin: ['DENIED', 'CANCELLED'] } },
    $or: [{ repair: null }, { repair: { status: { $ne: 'SENT_BACK' } } }],
  });
  const away = new Set(others.flatMap((other) => other.serials));
  for (const [place, serial] of serials.entries()) if (away.has(serial)) check.refuse('TAKEN', [...field, String(place)], 'It is on its way back already.');
}
