import { compare } from '../../shared/decimal.js';
import { InputCheck } from '../../shared/input-check.js';
import type { Characteristic, CharacteristicKind } from './characteristic.js';
import { acceptableQualityLevels } from './iso-2859.js';
import type { SamplingRule } from './sampling.js';

const MOST_CHARACTERISTICS = 50;
const LARGEST_SAMPLE = 2000;
const LONGEST_TIME_DAYS = 365;
const USUAL_TIME_DAYS = 2;

export interface CharacteristicInput {
  name: string;
  kind: CharacteristicKind;
  unitCode?: string | null;
  nominal?: string | null;
  lowerLimit?: string | null;
  upperLimit?: string | null;
}

export interface InspectionPlanContent extends SamplingRule {
  name: string;
  inspectWithinDays?: number | null;
  characteristics: CharacteristicInput[];
}

/**
 * The content of a plan as it is kept: what does not belong to its way of sampling is dropped.
 * @throws DomainErrors with everything that is wrong
 */
export function checkInspectionPlan(input: InspectionPlanContent) {
  const check = new InputCheck();
  const content = {
    name: check.text(input.name, ['name'], 200),
    sampling: input.sampling,
    ...checkSampling(check, input),
    inspectWithinDays: input.inspectWithinDays ?? USUAL_TIME_DAYS,
    characteristics: checkCharacteristics(check, input.characteristics),
  };
  if (content.inspectWithinDays < 0 || content.inspectWithinDays > LONGEST_TIME_DAYS) {
    check.refuse('OUT_OF_RANGE', ['inspectWithinDays'], `From 0 to ${LONGEST_TIME_DAYS} days.`);
  }
  check.settle();
  return content;
}

function checkSampling(check: InputCheck, { sampling, ...rule }: SamplingRule) {
  const level = rule.acceptableQualityLevel ? String(Number(rule.acceptableQualityLevel)) : null;
  const sampleSize = rule.sampleSize ?? null;
  const acceptNumber = rule.acceptNumber ?? 0;
  if (sampling === 'ISO_2859_1' && !acceptableQualityLevels.includes(level ?? '')) {
    check.refuse(level ? 'OUT_OF_RANGE' : 'REQUIRED', ['acceptableQualityLevel'], `One of ${acceptableQualityLevels.join(', ')}.`);
  }
  if (sampling === 'FIXED' && (sampleSize === null || sampleSize < 1 || sampleSize > LARGEST_SAMPLE)) {
    check.refuse(sampleSize === null ? 'REQUIRED' : 'OUT_OF_RANGE', ['sampleSize'], `From 1 to ${LARGEST_SAMPLE} pieces.`);
  }
  if (sampling === 'FIXED' && (acceptNumber < 0 || acceptNumber >= (sampleSize ?? LARGEST_SAMPLE))) {
    check.refuse('OUT_OF_RANGE', ['acceptNumber'], 'From 0 to less than the sample.');
  }
  return {
    acceptableQualityLevel: sampling === 'ISO_2859_1' ? level : null,
    sampleSize: sampling === 'FIXED' ? sampleSize : null,
    acceptNumber: sampling === 'FIXED' ? acceptNumber : null,
  };
}

function checkCharacteristics(check: InputCheck, inputs: readonly CharacteristicInput[]): Characteristic[] {
  if (!inputs.length) check.refuse('REQUIRED', ['characteristics'], 'A plan has at least one characteristic.');
  if (inputs.length > MOST_CHARACTERISTICS) check.refuse('OUT_OF_RANGE', ['characteristics'], `A plan has at most ${MOST_CHARACTERISTICS} characteristics.`);
  return inputs.map((input, index) => checkCharacteristic(check, input, index));
}

function checkCharacteristic(check: InputCheck, { name, kind, ...values }: CharacteristicInput, index: number): Characteristic {
  const field = (part: string) => ['characteristics', String(index), part];
  const kept = { characteristicNumber: index + 1, name: check.text(name, field('name'), 200), kind };
  const { nominal = null, lowerLimit = null, upperLimit = null } = values;
  if (kind === 'ATTRIBUTE') {
    if (nominal ?? lowerLimit ?? upperLimit ?? values.unitCode) check.refuse('INVALID', field('kind'), 'What is right or not has neither unit nor limits.');
    return { ...kept, unitCode: null, nominal: null, lowerLimit: null, upperLimit: null };
  }
  if (lowerLimit === null && upperLimit === null) check.refuse('REQUIRED', field('lowerLimit'), 'What is measured has at least one limit.');
  if (lowerLimit !== null && upperLimit !== null && compare(lowerLimit, upperLimit) > 0) check.refuse('OUT_OF_RANGE', field('upperLimit'), `At least ${lowerLimit}, the lower limit.`);
  const outside = nominal !== null && ((lowerLimit !== null && compare(nominal, lowerLimit) < 0) || (upperLimit !== null && compare(nominal, upperLimit) > 0));
  if (outside) check.refuse('OUT_OF_RANGE', field('nominal'), 'Within the limits.');
  const unitCode = check.text(values.unitCode, field('unitCode'), 3);
  return { ...kept, unitCode, nominal, lowerLimit, upperLimit };
}
