import type { SignedInContext } from '../../graphql/context.js';
import { dayOf } from '../../shared/days.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { changeRepair, type RepairChange } from './change-repair.js';
import { recordReturnEvent } from './record-return-event.js';
import type { Repair } from './repair.entity.js';
import { tellOfQuoteAnswer } from './tell-of-return.js';

export interface RepairDeclineInput extends RepairChange {
  reason?: string | null;
}

/** The customer wants it repaired at the quoted price. @throws DomainError OUT_OF_RANGE once the quote has run out */
export function acceptQuote(context: SignedInContext, input: RepairChange) {
  return answer(context, input, 'ACCEPT', null, ({ validUntil }) => {
    if (validUntil! < dayOf(context.now())) throw new DomainError('OUT_OF_RANGE', ['id'], `The quote was good until ${validUntil}: ask for another.`);
  });
}

/** The customer does not want it repaired: it goes back as it is. */
export function declineQuote(context: SignedInContext, input: RepairDeclineInput) {
  const check = new InputCheck();
  const reason = check.optionalText(input.reason, ['reason'], 2000);
  check.settle();
  return answer(context, input, 'DECLINE', reason);
}

function answer(context: SignedInContext, input: RepairChange, action: 'ACCEPT' | 'DECLINE', note: string | null, examine?: (repair: Repair) => void) {
  return changeRepair(context, action, input, async (repair, em) => {
    examine?.(repair);
    Object.assign(repair, { status: action === 'ACCEPT' ? 'APPROVED' : 'DECLINED', answeredAt: context.now(), answeredById: context.principal.accountId, answeredByName: context.principal.name });
    const { customerReturn, lineNumber } = repair;
    await recordReturnEvent(em, context, customerReturn, action === 'ACCEPT' ? 'QUOTE_ACCEPTED' : 'QUOTE_DECLINED', { lineNumber, note });
    await tellOfQuoteAnswer(em, customerReturn, repair);
  });
}
