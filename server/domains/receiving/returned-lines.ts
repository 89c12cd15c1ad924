import { compare, type Decimal } from '../../shared/decimal.js';
import { InputCheck } from '../../shared/input-check.js';
import type { GoodsReceiptLine } from './goods-receipt-line.entity.js';
import type { LineInHand } from './lock-order-lines.js';

export interface GoodsReceiptReturnLineInput {
  lineNumber: number;
  acceptedQuantity?: Decimal | null;
  rejectedQuantity?: Decimal | null;
}

/** A line of a receipt with what is left of it after earlier returns. */
export interface ReturnableLine {
  line: GoodsReceiptLine;
  orderLine: LineInHand;
  accepted: Decimal;
  rejected: Decimal;
}

/** A line with what goes back of it now. */
export type ReturnedLine = ReturnableLine;

/**
 * What goes back: what is named, or everything that is left.
 * @throws DomainErrors that name the line and quantity
 */
export function returnedLines(lines: readonly ReturnableLine[], inputs: readonly GoodsReceiptReturnLineInput[] | null): ReturnedLine[] {
  const check = new InputCheck();
  const returned = inputs
    ? inputs.map((input, index) => returnedLine(check, lines, input, index, inputs)).filter((line) => line !== null)
    : lines.filter(({ accepted, rejected }) => compare(accepted, '0') > 0 || compare(rejected, '0') > 0);
  if (!inputs?.length && !returned.length) check.refuse('REQUIRED', ['lines'], 'Nothing of this receipt is left to go back.');
  check.settle();
  return returned;
}

function returnedLine(check: InputCheck, lines: readonly ReturnableLine[], input: GoodsReceiptReturnLineInput, index: number, inputs: readonly GoodsReceiptReturnLineInput[]): ReturnedLine | null {
  const { lineNumber, acceptedQuantity, rejectedQuantity } = input;
  const field = (name: string) => ['lines', String(index), name];
  const left = lines.find(({ line }) => line.lineNumber === lineNumber);
  if (!left || inputs.findIndex((other) => other.lineNumber === lineNumber) !== index) {
    check.refuse(left ? 'TAKEN' : 'NOT_FOUND', field('lineNumber'), left ? `Line ${lineNumber} is named twice.` : `The receipt has no line ${lineNumber}.`);
    return null;
  }
  const accepted = acceptedQuantity ?? '0';
  const rejected = rejectedQuantity ?? '0';
  const within = (value: Decimal, most: Decimal, name: string) => {
    if (compare(value, '0') < 0 || compare(value, most) > 0) check.refuse('OUT_OF_RANGE', field(name), `From 0 to ${most}, which is left of it.`);
  };
  within(accepted, left.accepted, 'acceptedQuantity');
  within(rejected, left.rejected, 'rejectedQuantity');
  if (compare(accepted, '0') === 0 && compare(rejected, '0') === 0) check.refuse('REQUIRED', field('acceptedQuantity'), 'Say how much goes back.');
  return { ...left, accepted, rejected };
}
