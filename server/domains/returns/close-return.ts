import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { changeCustomerReturn, type CustomerReturnChange } from './change-customer-return.js';
import type { CustomerReturn } from './customer-return.entity.js';
import type { ReturnOutcome } from './customer-return.states.js';
import { recordReturnEvent } from './record-return-event.js';
import { tellOfClosing } from './tell-of-return.js';

/** All that was decided is done. @throws DomainError NOT_ALLOWED_IN_STATE that says what is still to do */
export function closeReturn(context: SignedInContext, input: CustomerReturnChange) {
  return changeCustomerReturn(context, 'CLOSE', input, async (customerReturn, em) => {
    const open = await stillToDo(em, customerReturn);
    if (open.length) throw new DomainError('NOT_ALLOWED_IN_STATE', ['id'], `Still to do: ${open.join(', ')}.`);
    Object.assign(customerReturn, { status: 'CLOSED', closedAt: context.now() });
    await recordReturnEvent(em, context, customerReturn, 'CLOSED');
    await tellOfClosing(em, customerReturn);
  });
}

async function stillToDo(em: EntityManager, customerReturn: CustomerReturn): Promise<string[]> {
  await em.populate(customerReturn, ['lines.repair', 'refundNotes']);
  const refunded = customerReturn.refundNotes.getItems().some(({ status }) => status === 'APPROVED');
  return customerReturn.lines.getItems().flatMap(({ lineNumber, outcome, repair }) => {
    const done: Record<ReturnOutcome, boolean> = {
      REFUND: refunded,
      REPLACEMENT: Boolean(customerReturn.replacementOrder),
      REPAIR: repair?.status === 'SENT_BACK',
      SCRAP: true,
    };
    return outcome && !done[outcome] ? [`${outcome} of line ${lineNumber}`] : [];
  });
}
