import type { Account } from '../domains/identity/index.js';
import type { InspectionPlan } from '../domains/inspection-plans/inspection-plan.entity.js';
import { sampleOf } from '../domains/inspection-plans/index.js';
import { InspectionMeasurement } from '../domains/quality/inspection-measurement.entity.js';
import { Inspection } from '../domains/quality/inspection.entity.js';
import type { InspectionStatus } from '../domains/quality/inspection.states.js';
import { conformsTo, judge, type Measured } from '../domains/quality/verdict.js';
import type { GoodsReceiptLine } from '../domains/receiving/goods-receipt-line.entity.js';
import { dayOf, daysAfter } from '../shared/days.js';
import { Chance } from './chance.js';
import { fixedId } from './fixed-id.js';
import type { Staff } from './staff.js';
import { type Stage, takeNumbers } from './stage.js';

/** What became of the last receipts under a plan, the newest first. What came before was not inspected yet. */
const LATEST: readonly InspectionStatus[] = ['OPEN', 'FAILED', 'DECIDED', 'PASSED', 'PASSED'];

/** Inspections of the newest receipts of what there are plans for. */
export async function addInspections(stage: Stage, staff: Staff, plans: readonly InspectionPlan[], received: readonly GoodsReceiptLine[]): Promise<void> {
  const newestFirst = [...received].sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
  const inspected = plans.flatMap((plan) => {
    const own = newestFirst.filter(({ orderLine: { item } }) => (plan.item ? plan.item === item : plan.category === item.category));
    return LATEST.flatMap((status, turn) => (own[turn] ? [{ plan, status, line: own[turn] }] : []));
  });
  const numbers = await takeNumbers(stage.em, 'QI', inspected.length);
  inspected.reverse().forEach((each, index) => addInspection(stage, staff, { ...each, number: numbers[index]! }));
}

interface Planned {
  line: GoodsReceiptLine;
  plan: InspectionPlan;
  number: string;
  status: InspectionStatus;
}

function addInspection({ em }: Stage, staff: Staff, { line, plan, number, status }: Planned): void {
  const name = `inspection of ${line.id}`;
  const sample = sampleOf(plan, line.acceptedQuantity);
  const completedAt = status === 'OPEN' ? null : daysAfter(line.createdAt, 0.2);
  const inspection = em.create(Inspection, {
    id: fixedId(name),
    createdAt: line.createdAt,
    updatedAt: completedAt ?? line.createdAt,
    number,
    status,
    supplier: line.supplier,
    item: line.orderLine.item,
    goodsReceipt: line.goodsReceipt,
    goodsReceiptLine: line,
    plan,
    quantity: line.acceptedQuantity,
    characteristics: plan.characteristics,
    ...sample,
    dueOn: dayOf(daysAfter(line.createdAt, plan.inspectWithinDays)),
    completedAt,
  });
  line.inspectionPlan = plan;
  if (status === 'OPEN' || status === 'FAILED') line.acceptedQuantity = '0';
  if (completedAt) complete(inspection, staff.quality, measure(em, inspection, staff.quality, new Chance(name)));
  if (status === 'DECIDED') decide(inspection, staff.manager);
}

/** Of a bad sample one piece more than the plan allows is too narrow. */
function measure(em: Stage['em'], inspection: Inspection, by: Account, chance: Chance): Measured[] {
  const wrong = inspection.status === 'PASSED' ? 0 : inspection.acceptNumber + 1;
  const pieces = Array.from({ length: inspection.sampleSize }, (_, index) => index + 1);
  return pieces.flatMap((pieceNumber) => inspection.characteristics.map((characteristic): Measured => {
    const { characteristicNumber, kind, nominal, lowerLimit } = characteristic;
    const value = kind === 'ATTRIBUTE' ? null : pieceNumber <= wrong ? String(Number(lowerLimit) - chance.between(1, 4) / 100) : String(Number(nominal) + chance.between(-4, 4) / 100);
    const measured = { pieceNumber, characteristicNumber, value, conforms: value === null || conformsTo(characteristic, value) };
    em.create(InspectionMeasurement, {
      ...measured,
      id: fixedId(`${inspection.id} ${pieceNumber} ${characteristicNumber}`),
      createdAt: inspection.updatedAt,
      updatedAt: inspection.updatedAt,
      inspection,
      recordedById: by.id,
      recordedByName: by.name,
    });
    return measured;
  }));
}

function complete(inspection: Inspection, by: Account, measured: readonly Measured[]): void {
  const { nonconformingPieces, findings } = judge(inspection, measured);
  Object.assign(inspection, { nonconformingPieces, findings, completedById: by.id, completedByName: by.name });
}

function decide(inspection: Inspection, by: Account): void {
  inspection.decision = 'USE_AS_IS';
  inspection.decidedAt = inspection.completedAt;
  inspection.decidedByName = by.name;
  inspection.decisionReason = 'Tried in assembly: it fits. One delivery only.';
}
