import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { bindFiles } from './bind-files.js';
import { loadNonConformance, type NonConformanceChange } from './load-non-conformance.js';
import { move } from './move-non-conformance.js';
import type { EntryKind } from './non-conformance-entry.entity.js';
import type { NonConformance } from './non-conformance.entity.js';
import { type NonConformanceAction, type NonConformanceStatus, nonConformanceTransitions, waitingForSupplier } from './non-conformance.states.js';
import { tellOfSentBack } from './tell-of-non-conformance.js';

/** The step of the supplier that is asked for again, and the state in which it is. */
export const stepsBack = { CONTAINMENT: 'OPEN', ROOT_CAUSE: 'CONTAINED', CORRECTIVE_ACTION: 'ROOT_CAUSE' } as const satisfies Partial<Record<EntryKind, NonConformanceStatus>>;

export interface NonConformanceJudgeInput extends NonConformanceChange {
  reason: string;
  attachmentIds?: string[] | null;
}

export interface NonConformanceSendBackInput extends NonConformanceJudgeInput {
  step: keyof typeof stepsBack;
}

/** Quality is not satisfied: the supplier is to answer a step that they answered once more, and those after it. */
export function sendBackNonConformance(context: SignedInContext, input: NonConformanceSendBackInput) {
  return judge(context, input, 'SEND_BACK', 'SENT_BACK', (nonConformance) => {
    const status = stepsBack[input.step];
    const reached: readonly NonConformanceStatus[] = [...waitingForSupplier, 'CORRECTIVE_ACTION'];
    if (reached.indexOf(status) >= reached.indexOf(nonConformance.status)) {
      throw new DomainError('OUT_OF_RANGE', ['step'], `A step that was answered; the record is ${nonConformance.status}.`);
    }
    return status;
  });
}

/** Quality has seen that the corrective action works. */
export function verifyNonConformance(context: SignedInContext, input: NonConformanceJudgeInput) {
  return judge(context, input, 'VERIFY', 'VERIFICATION', () => 'VERIFIED');
}

/** All is done. */
export function closeNonConformance(context: SignedInContext, input: NonConformanceJudgeInput) {
  return judge(context, input, 'CLOSE', 'CLOSING', closed(context));
}

/** It was no fault of the supplier's, or was opened by mistake. */
export function withdrawNonConformance(context: SignedInContext, input: NonConformanceJudgeInput) {
  return judge(context, input, 'WITHDRAW', 'CLOSING', closed(context));
}

function closed({ now }: SignedInContext) {
  return (nonConformance: NonConformance): NonConformanceStatus => {
    nonConformance.closedAt = now();
    return 'CLOSED';
  };
}

function judge(context: SignedInContext, input: NonConformanceJudgeInput, action: NonConformanceAction, kind: EntryKind, next: (nonConformance: NonConformance) => NonConformanceStatus) {
  return context.em.transactional(async (em) => {
    const nonConformance = await loadNonConformance(em, input);
    requireTransition(nonConformanceTransitions, action, nonConformance.status);
    const check = new InputCheck();
    const description = check.text(input.reason, ['reason'], 4000);
    check.settle();
    const recordId = move(em, context, nonConformance, next(nonConformance), { kind, description });
    await bindFiles(em, context, nonConformance, recordId, input.attachmentIds);
    if (action === 'SEND_BACK') await tellOfSentBack(em, context, nonConformance, description);
    return { nonConformance: { id: nonConformance.id } };
  });
}
