import type { SignedInContext } from '../../graphql/context.js';
import { dayOf } from '../../shared/days.js';
import { compare, type Decimal, plain } from '../../shared/decimal.js';
import { InputCheck } from '../../shared/input-check.js';
import { changeCustomerReturn, type CustomerReturnChange } from './change-customer-return.js';
import { checkDay } from './check-day.js';
import type { ReturnCondition } from './customer-return.states.js';
import { type NamedLine, namedLines } from './named-lines.js';
import { recordReturnEvent } from './record-return-event.js';
import { tellOfArrival } from './tell-of-return.js';

export interface CustomerReturnReceiveLineInput {
  lineNumber: number;
  receivedQuantity: Decimal;
  condition?: ReturnCondition | null;
}

export interface CustomerReturnReceiveInput extends CustomerReturnChange {
  receivedOn?: string | null;
  note?: string | null;
  lines: CustomerReturnReceiveLineInput[];
  attachmentIds?: string[] | null;
}

/** The warehouse counts what came back. What did not come is with the customer again, who may ask for it anew. */
export function receiveReturn(context: SignedInContext, input: CustomerReturnReceiveInput) {
  return changeCustomerReturn(context, 'RECEIVE', input, async (customerReturn, em) => {
    const check = new InputCheck();
    const note = check.optionalText(input.note, ['note'], 2000);
    const receivedOn = checkDay(check, context, input.receivedOn ?? dayOf(context.now()), customerReturn.shippedOn ?? customerReturn.requestedOn, 'receivedOn');
    const counted = namedLines(check, await customerReturn.lines.loadItems(), input.lines);
    for (const each of counted) checkCount(check, each);
    if (counted.length && counted.every(({ input: { receivedQuantity } }) => compare(receivedQuantity, '0') === 0)) {
      check.refuse('REQUIRED', ['lines'], 'Something has come when it is received.');
    }
    check.settle();
    for (const { line, input: { receivedQuantity, condition } } of counted) Object.assign(line, { receivedQuantity, condition: condition ?? null });
    Object.assign(customerReturn, { status: 'RECEIVED', receivedOn });
    await recordReturnEvent(em, context, customerReturn, 'RECEIVED', { note, attachmentIds: input.attachmentIds });
    await tellOfArrival(em, customerReturn);
  });
}

function checkCount(check: InputCheck, { line, input: { receivedQuantity, condition }, field }: NamedLine<CustomerReturnReceiveLineInput>): void {
  const came = compare(receivedQuantity, '0') > 0;
  if (compare(receivedQuantity, '0') < 0 || compare(receivedQuantity, line.quantity) > 0) {
    check.refuse('OUT_OF_RANGE', field('receivedQuantity'), `From 0 to ${plain(line.quantity)}, which was announced.`);
  } else if (came && !condition) check.refuse('REQUIRED', field('condition'), 'Say in which condition it came.');
}
