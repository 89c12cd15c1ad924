import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { requireTransition } from '../../shared/state-machine.js';
import { settleInspected } from '../receiving/index.js';
import { inspectionTransitions } from './inspection.states.js';
import { type InspectionChange, loadInspection } from './load-inspection.js';
import { openFromInspection } from './open-non-conformance.js';
import { judge } from './verdict.js';

/**
 * The plan decides by what was recorded. Good goods are accepted; bad ones wait for somebody to decide, and the supplier
 * is asked what went wrong.
 */
export function completeInspection(context: SignedInContext, input: InspectionChange) {
  return context.em.transactional(async (em) => {
    const inspection = await loadInspection(em, input);
    requireTransition(inspectionTransitions, 'COMPLETE', inspection.status);
    const { result, nonconformingPieces, missing, findings } = judge(inspection, await inspection.measurements.loadItems());
    if (!result) throw new DomainError('REQUIRED', null, `Record the other ${missing} values first; ${nonconformingPieces} nonconforming pieces do not decide it yet.`);
    Object.assign(inspection, { status: result, nonconformingPieces, findings });
    inspection.completedAt = context.now();
    inspection.completedById = context.principal.accountId;
    inspection.completedByName = context.principal.name;
    if (result === 'PASSED') await settleInspected(em, inspection.goodsReceiptLine, { accepted: inspection.quantity, rejected: '0' }, context.now());
    else await openFromInspection(em, context, inspection);
    return { inspection: { id: inspection.id } };
  });
}
