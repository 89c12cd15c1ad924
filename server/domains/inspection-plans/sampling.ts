import type { Decimal } from '../../shared/decimal.js';
import { iso2859 } from './iso-2859.js';

export const samplingMethods = {
  ISO_2859_1: 'ISO 2859-1, general inspection level II, single sampling, normal inspection: by lot size and acceptable quality level.',
  FIXED: 'As many pieces of each lot as the plan says.',
  ALL: 'Every piece.',
} as const;
export type SamplingMethod = keyof typeof samplingMethods;

/** How much of a lot is looked at, and how much of that may be wrong. */
export interface SamplingRule {
  sampling: SamplingMethod;
  /** Acceptable quality level in percent, for ISO_2859_1. */
  acceptableQualityLevel?: Decimal | null;
  /** For FIXED. */
  sampleSize?: number | null;
  acceptNumber?: number | null;
}

/** The sample of one lot. */
export interface Sample {
  readonly lotSize: number;
  readonly sampleSize: number;
  /** Up to so many nonconforming pieces the lot is good. */
  readonly acceptNumber: number;
  /** Of the plan in the standard; null where no standard says it. */
  readonly codeLetter: string | null;
}

/** The sample of a lot: never more pieces than there are. A quantity that is not counted in pieces is rounded up. */
export function sampleOf(rule: SamplingRule, quantity: Decimal): Sample {
  const lotSize = Math.ceil(Number(quantity));
  const { codeLetter, sampleSize, acceptNumber } = planned(rule, lotSize);
  return { lotSize, codeLetter, sampleSize: Math.min(sampleSize, lotSize), acceptNumber };
}

function planned(rule: SamplingRule, lotSize: number): Omit<Sample, 'lotSize'> {
  switch (rule.sampling) {
    case 'ISO_2859_1':
      return iso2859(lotSize, String(Number(rule.acceptableQualityLevel)));
    case 'FIXED':
      return { codeLetter: null, sampleSize: rule.sampleSize!, acceptNumber: rule.acceptNumber ?? 0 };
    case 'ALL':
      return { codeLetter: null, sampleSize: lotSize, acceptNumber: 0 };
  }
}
