import type { SignedInContext } from '../../graphql/context.js';
import { compare } from '../../shared/decimal.js';
import { InputCheck } from '../../shared/input-check.js';
import { changeCustomerReturn, type CustomerReturnChange } from './change-customer-return.js';
import type { ReturnGrade, ReturnOutcome } from './customer-return.states.js';
import { namedLines } from './named-lines.js';
import { recordReturnEvent } from './record-return-event.js';
import { tellOfGrading } from './tell-of-return.js';

export interface CustomerReturnGradeLineInput {
  lineNumber: number;
  grade: ReturnGrade;
  outcome: ReturnOutcome;
  note: string;
  attachmentIds?: string[] | null;
}

export interface CustomerReturnGradeInput extends CustomerReturnChange {
  lines: CustomerReturnGradeLineInput[];
}

/** Quality looks at what came and decides what becomes of each line. */
export function gradeReturn(context: SignedInContext, input: CustomerReturnGradeInput) {
  return changeCustomerReturn(context, 'GRADE', input, async (customerReturn, em) => {
    const check = new InputCheck();
    const lines = await customerReturn.lines.loadItems();
    const graded = namedLines(check, lines.filter(({ receivedQuantity }) => compare(receivedQuantity!, '0') > 0), input.lines);
    const notes = graded.map(({ input: { note }, field }) => check.text(note, field('note'), 2000));
    check.settle();
    customerReturn.status = 'GRADED';
    for (const [index, { line, input: { grade, outcome, attachmentIds }, field }] of graded.entries()) {
      Object.assign(line, { grade, outcome });
      await recordReturnEvent(em, context, customerReturn, 'GRADED', { lineNumber: line.lineNumber, note: notes[index], attachmentIds, field: field('attachmentIds') });
    }
    await tellOfGrading(em, customerReturn);
  });
}
