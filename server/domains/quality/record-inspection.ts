import type { SignedInContext } from '../../graphql/context.js';
import type { Decimal } from '../../shared/decimal.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { InspectionMeasurement } from './inspection-measurement.entity.js';
import type { Inspection } from './inspection.entity.js';
import { inspectionTransitions } from './inspection.states.js';
import { type InspectionChange, loadInspection } from './load-inspection.js';
import { conformsTo, type Measured } from './verdict.js';

const MOST_VALUES = 500;

export interface InspectionValueInput {
  pieceNumber: number;
  characteristicNumber: number;
  value?: Decimal | null;
  conforms?: boolean | null;
}

export interface InspectionRecordInput extends InspectionChange {
  values: InspectionValueInput[];
}

/** Quality writes down what was found on pieces of the sample. What is recorded again takes the place of what was there. */
export function recordInspection(context: SignedInContext, input: InspectionRecordInput) {
  return context.em.transactional(async (em) => {
    const inspection = await loadInspection(em, input);
    requireTransition(inspectionTransitions, 'RECORD', inspection.status);
    const found = checkValues(inspection, input.values);
    const known = new Map((await inspection.measurements.loadItems()).map((measurement) => [placeOf(measurement), measurement]));
    const recordedBy = { recordedById: context.principal.accountId, recordedByName: context.principal.name };
    for (const measured of found) {
      const before = known.get(placeOf(measured));
      if (before) Object.assign(before, measured, recordedBy);
      else em.create(InspectionMeasurement, { inspection, ...measured, ...recordedBy });
    }
    // Also when only its values change: whoever saw it before has to look again.
    inspection.updatedAt = context.now();
    return { inspection: { id: inspection.id } };
  });
}

function checkValues(inspection: Inspection, inputs: readonly InspectionValueInput[]): Measured[] {
  const check = new InputCheck();
  if (!inputs.length) check.refuse('REQUIRED', ['values']);
  if (inputs.length > MOST_VALUES) check.refuse('OUT_OF_RANGE', ['values'], `At most ${MOST_VALUES} values at once.`);
  const places = inputs.map(placeOf);
  const found = inputs.map((input, index) => {
    if (places.indexOf(places[index]!) !== index) check.refuse('TAKEN', ['values', String(index)], 'This characteristic of this piece is named twice.');
    return checkValue(check, inspection, input, ['values', String(index)]);
  });
  check.settle();
  return found.filter((measured) => measured !== null);
}

function checkValue(check: InputCheck, { sampleSize, characteristics }: Inspection, input: InspectionValueInput, field: readonly string[]): Measured | null {
  const { pieceNumber, characteristicNumber, value = null, conforms = null } = input;
  if (pieceNumber < 1 || pieceNumber > sampleSize) check.refuse('OUT_OF_RANGE', [...field, 'pieceNumber'], `The sample has pieces 1 to ${sampleSize}.`);
  const characteristic = characteristics.find((each) => each.characteristicNumber === characteristicNumber);
  if (!characteristic) {
    check.refuse('NOT_FOUND', [...field, 'characteristicNumber'], `The plan has characteristics 1 to ${characteristics.length}.`);
    return null;
  }
  if (characteristic.kind === 'ATTRIBUTE') {
    if (conforms === null) check.refuse('REQUIRED', [...field, 'conforms'], 'Say whether it is right.');
    if (value !== null) check.refuse('INVALID', [...field, 'value'], 'What is right or not has no value.');
    return { pieceNumber, characteristicNumber, value: null, conforms: conforms ?? false };
  }
  if (value === null) check.refuse('REQUIRED', [...field, 'value'], 'Say what was measured.');
  if (conforms !== null) check.refuse('INVALID', [...field, 'conforms'], 'The limits of the plan say whether a value is right.');
  return { pieceNumber, characteristicNumber, value, conforms: value !== null && conformsTo(characteristic, value) };
}

function placeOf({ pieceNumber, characteristicNumber }: Pick<Measured, 'pieceNumber' | 'characteristicNumber'>): string {
  return `${pieceNumber} ${characteristicNumber}`;
}
