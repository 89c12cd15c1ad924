import { compare, type Decimal, subtract } from '../../shared/decimal.js';
import type { InputCheck } from '../../shared/input-check.js';
import { checkGoods } from '../receiving/index.js';
import { isOpen, openQuantity } from './open-quantity.js';
import type { SalesOrderLine } from './sales-order-line.entity.js';
import type { SalesOrderShipInput, SalesOrderShipLineInput } from './sales-order.input.js';

/** What leaves of a line: of one lot and in one package. */
export interface LeavingLine {
  readonly line: SalesOrderLine;
  readonly quantity: Decimal;
  readonly lot: string | null;
  readonly serials: string[];
  readonly packageNumber: number | null;
}

/** The given parts of an order's lines, or everything of them that is still here; what is wrong goes to `check`. */
export function leavingLines(check: InputCheck, lines: readonly SalesOrderLine[], input: SalesOrderShipInput): LeavingLine[] {
  if (!input.lines) return lines.filter(isOpen).map((line) => ({ line, quantity: openQuantity(line), lot: null, serials: [], packageNumber: null }));
  if (input.lines.length === 0) check.refuse('REQUIRED', ['lines'], 'Name at least one line, or leave `lines` out to ship everything.');
  const packages = new Set((input.packages ?? []).map(({ packageNumber }) => packageNumber));
  const leaving: LeavingLine[] = [];
  for (const [index, wanted] of input.lines.entries()) {
    const field = ['lines', String(index)];
    const line = lines.find(({ lineNumber }) => lineNumber === wanted.lineNumber);
    if (!line) check.refuse('NOT_FOUND', [...field, 'lineNumber'], `The order has no line ${wanted.lineNumber}.`);
    else {
      checkPackage(check, packages, wanted.packageNumber, field);
      const part = { line, quantity: wanted.quantity, packageNumber: wanted.packageNumber ?? null, ...goodsOf(check, wanted, field) };
      checkPart(check, part, leaving, field);
      leaving.push(part);
    }
  }
  return leaving;
}

function goodsOf(check: InputCheck, wanted: SalesOrderShipLineInput, field: readonly string[]): Pick<LeavingLine, 'lot' | 'serials'> {
  const { lot, serials } = checkGoods(check, wanted, wanted.quantity, field);
  return { lot, serials };
}

function checkPackage(check: InputCheck, packages: ReadonlySet<number>, packageNumber: number | null | undefined, field: readonly string[]): void {
  if (packageNumber == null || packages.has(packageNumber)) return;
  check.refuse('NOT_FOUND', [...field, 'packageNumber'], `There is no package ${packageNumber}.`);
}

/** One part against those before it: not the same goods twice, and together no more than is here. */
function checkPart(check: InputCheck, part: LeavingLine, before: readonly LeavingLine[], field: readonly string[]): void {
  const { line, quantity, lot, packageNumber } = part;
  const others = before.filter((other) => other.line === line);
  if (others.some((other) => other.lot === lot && other.packageNumber === packageNumber)) {
    check.refuse('TAKEN', [...field, 'lineNumber'], `Line ${line.lineNumber} is named twice, of the same lot and in the same package.`);
    return;
  }
  const here = others.reduce<Decimal>((left, other) => subtract(left, other.quantity), openQuantity(line));
  if (compare(quantity, '0') <= 0 || compare(quantity, here) > 0) {
    check.refuse('OUT_OF_RANGE', [...field, 'quantity'], `More than 0 and at most ${here}, which has not left yet.`);
  }
}
