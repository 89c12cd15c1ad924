import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { compare, type Decimal, subtract } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { settleInspected } from '../receiving/index.js';
import { InspectionMeasurement } from './inspection-measurement.entity.js';
import type { Inspection } from './inspection.entity.js';
import { type InspectionDecision, inspectionTransitions } from './inspection.states.js';
import { type InspectionChange, loadInspection } from './load-inspection.js';

export interface InspectionDecideInput extends InspectionChange {
  decision: InspectionDecision;
  acceptedQuantity?: Decimal | null;
  reason: string;
}

export interface InspectionWaiveInput extends InspectionChange {
  reason: string;
}

/** Quality decides what becomes of goods whose sample was bad. Who looked at the sample does not also let it pass. */
export function decideInspection(context: SignedInContext, input: InspectionDecideInput) {
  return context.em.transactional(async (em) => {
    const inspection = await loadInspection(em, input);
    requireTransition(inspectionTransitions, 'DECIDE', inspection.status);
    if (input.decision === 'USE_AS_IS' && (await haveLooked(em, inspection)).has(context.principal.accountId)) throw new DomainError('SELF_APPROVAL', null);
    const accepted = acceptedQuantity(inspection, input);
    noteDecision(context, inspection, input.reason);
    inspection.status = 'DECIDED';
    inspection.decision = input.decision;
    await settleInspected(em, inspection.goodsReceiptLine, { accepted, rejected: subtract(inspection.quantity, accepted) }, context.now());
    return { inspection: { id: inspection.id } };
  });
}

/** The goods are accepted without looking. Who received them does not decide that. */
export function waiveInspection(context: SignedInContext, input: InspectionWaiveInput) {
  return context.em.transactional(async (em) => {
    const inspection = await loadInspection(em, input);
    requireTransition(inspectionTransitions, 'WAIVE', inspection.status);
    await em.populate(inspection, ['goodsReceipt']);
    if (inspection.goodsReceipt.postedById === context.principal.accountId) throw new DomainError('SELF_APPROVAL', null);
    noteDecision(context, inspection, input.reason);
    inspection.status = 'WAIVED';
    await settleInspected(em, inspection.goodsReceiptLine, { accepted: inspection.quantity, rejected: '0' }, context.now());
    return { inspection: { id: inspection.id } };
  });
}

async function haveLooked(em: EntityManager, inspection: Inspection): Promise<Set<string>> {
  const measurements = await em.find(InspectionMeasurement, { inspection });
  return new Set([...measurements.map(({ recordedById }) => recordedById), inspection.completedById!]);
}

function acceptedQuantity({ quantity }: Inspection, { decision, acceptedQuantity: given = null }: InspectionDecideInput): Decimal {
  if (decision !== 'SORT') {
    if (given !== null) throw new DomainError('INVALID', ['acceptedQuantity'], 'Only for goods that were sorted.');
    return decision === 'REJECT' ? '0' : quantity;
  }
  if (given === null) throw new DomainError('REQUIRED', ['acceptedQuantity'], 'Say how much of it is good.');
  if (compare(given, '0') < 0 || compare(given, quantity) > 0) throw new DomainError('OUT_OF_RANGE', ['acceptedQuantity'], `From 0 to ${quantity}, which waits.`);
  return given;
}

function noteDecision({ principal, now }: SignedInContext, inspection: Inspection, reason: string): void {
  const check = new InputCheck();
  inspection.decisionReason = check.text(reason, ['reason'], 2000);
  check.settle();
  inspection.decidedAt = now();
  inspection.decidedByName = principal.name;
}
