import type { SignedInContext } from '../../graphql/context.js';
import { dayOf } from '../../shared/days.js';
import { compare, type Decimal } from '../../shared/decimal.js';
import { InputCheck } from '../../shared/input-check.js';
import { changeRepair, type RepairChange } from './change-repair.js';
import { quoteSums } from './quote-sums.js';
import { recordReturnEvent } from './record-return-event.js';
import type { QuoteLine } from './repair.entity.js';
import { tellOfQuote } from './tell-of-return.js';

const MOST_LINES = 50;

export interface RepairQuoteInput extends RepairChange {
  lines: Omit<QuoteLine, 'netAmount'>[];
  taxRate: Decimal;
  validUntil: string;
}

/** Names the price of a repair; the customer answers. @throws DomainErrors that name each line and what is wrong with it */
export function quoteRepair(context: SignedInContext, input: RepairQuoteInput) {
  return changeRepair(context, 'QUOTE', input, async (repair, em) => {
    const check = new InputCheck();
    const lines = checkLines(check, input.lines);
    if (compare(input.taxRate, '0') < 0 || compare(input.taxRate, '100') > 0) check.refuse('OUT_OF_RANGE', ['taxRate'], 'From 0 to 100.');
    if (input.validUntil < dayOf(context.now())) check.refuse('OUT_OF_RANGE', ['validUntil'], 'Today or later.');
    check.settle();
    const { customerReturn } = await em.populate(repair, ['customerReturn.salesOrder']);
    const { currencyCode } = customerReturn.salesOrder;
    const { taxRate, validUntil } = input;
    Object.assign(repair, { status: 'QUOTED', currencyCode, taxRate, validUntil, ...quoteSums(lines, taxRate, currencyCode) });
    await recordReturnEvent(em, context, customerReturn, 'QUOTED', { lineNumber: repair.lineNumber });
    await tellOfQuote(em, customerReturn, repair);
  });
}

function checkLines(check: InputCheck, lines: RepairQuoteInput['lines']): RepairQuoteInput['lines'] {
  if (lines.length === 0 || lines.length > MOST_LINES) check.refuse(lines.length ? 'OUT_OF_RANGE' : 'REQUIRED', ['lines'], `1 to ${MOST_LINES} lines.`);
  return lines.map((line, index) => {
    const field = (name: string) => ['lines', String(index), name];
    if (compare(line.quantity, '0') <= 0) check.refuse('OUT_OF_RANGE', field('quantity'), 'More than 0.');
    if (compare(line.unitPrice, '0') < 0) check.refuse('OUT_OF_RANGE', field('unitPrice'), '0 or more.');
    const description = check.text(line.description, field('description'), 200);
    const unitCode = check.text(line.unitCode, field('unitCode'), 3);
    return { kind: line.kind, quantity: line.quantity, unitPrice: line.unitPrice, description, unitCode };
  });
}
