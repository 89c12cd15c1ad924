import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { changeCustomerReturn, type CustomerReturnChange } from './change-customer-return.js';
import { CustomerReturnLine } from './customer-return-line.entity.js';
import { recordReturnEvent } from './record-return-event.js';
import { Repair } from './repair.entity.js';

export interface CustomerReturnDiagnoseInput extends CustomerReturnChange {
  lineNumber: number;
  diagnosis: string;
  attachmentIds?: string[] | null;
}

/**
 * Says what is wrong with something that is to be repaired: the repair begins.
 * @throws DomainErrors NOT_FOUND for a line that is not to be repaired, TAKEN for one that was diagnosed
 */
export function diagnoseRepair(context: SignedInContext, input: CustomerReturnDiagnoseInput) {
  return changeCustomerReturn(context, 'DIAGNOSE', input, async (customerReturn, em) => {
    const { lineNumber } = input;
    const line = await em.findOne(CustomerReturnLine, { customerReturn, lineNumber, outcome: 'REPAIR' });
    if (!line) throw new DomainError('NOT_FOUND', ['lineNumber'], `The return has no line ${lineNumber} that is to be repaired.`);
    if (line.repair) throw new DomainError('TAKEN', ['lineNumber'], 'It was diagnosed already.');
    const check = new InputCheck();
    const diagnosis = check.text(input.diagnosis, ['diagnosis'], 4000);
    check.settle();
    const repair = em.create(Repair, { customerReturn, customer: customerReturn.customer, lineNumber, status: 'DIAGNOSED', diagnosis });
    await em.flush();
    line.repair = repair;
    await recordReturnEvent(em, context, customerReturn, 'DIAGNOSED', { lineNumber, note: diagnosis, attachmentIds: input.attachmentIds });
    return { repair: { id: repair.id } };
  });
}
