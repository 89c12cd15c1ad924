/*
 * ISO 2859-1, general inspection level II, single sampling plans for normal inspection (tables 1 and 2-A).
 */

/** Up to which lot size which sample is drawn, by code letter. */
const samples = [
  { letter: 'A', lotUpTo: 8, size: 2 },
  { letter: 'B', lotUpTo: 15, size: 3 },
  { letter: 'C', lotUpTo: 25, size: 5 },
  { letter: 'D', lotUpTo: 50, size: 8 },
  { letter: 'E', lotUpTo: 90, size: 13 },
  { letter: 'F', lotUpTo: 150, size: 20 },
  { letter: 'G', lotUpTo: 280, size: 32 },
  { letter: 'H', lotUpTo: 500, size: 50 },
  { letter: 'J', lotUpTo: 1_200, size: 80 },
  { letter: 'K', lotUpTo: 3_200, size: 125 },
  { letter: 'L', lotUpTo: 10_000, size: 200 },
  { letter: 'M', lotUpTo: 35_000, size: 315 },
  { letter: 'N', lotUpTo: 150_000, size: 500 },
  { letter: 'P', lotUpTo: 500_000, size: 800 },
  { letter: 'Q', lotUpTo: Infinity, size: 1_250 },
] as const;

const UP = '↑';
const DOWN = '↓';
type Cell = number | typeof UP | typeof DOWN;

/**
 * Acceptance numbers by code letter for each acceptable quality level, in percent of nonconforming pieces; the rejection
 * number is one more. An arrow leads to the next plan above or below it in its column, with that one's sample size.
 */
const acceptance: Readonly<Record<string, readonly Cell[]>> = {
  //         A     B     C     D     E     F     G     H     J     K     L     M     N     P     Q
  '0.065': [DOWN, DOWN, DOWN, DOWN, DOWN, DOWN, DOWN, DOWN, DOWN, DOWN, 0, UP, DOWN, 1, 2],
  '0.1': [DOWN, DOWN, DOWN, DOWN, DOWN, DOWN, DOWN, DOWN, DOWN, 0, UP, DOWN, 1, 2, 3],
  '0.15': [DOWN, DOWN, DOWN, DOWN, DOWN, DOWN, DOWN, DOWN, 0, UP, DOWN, 1, 2, 3, 5],
  '0.25': [DOWN, DOWN, DOWN, DOWN, DOWN, DOWN, DOWN, 0, UP, DOWN, 1, 2, 3, 5, 7],
  '0.4': [DOWN, DOWN, DOWN, DOWN, DOWN, DOWN, 0, UP, DOWN, 1, 2, 3, 5, 7, 10],
  '0.65': [DOWN, DOWN, DOWN, DOWN, DOWN, 0, UP, DOWN, 1, 2, 3, 5, 7, 10, 14],
  '1': [DOWN, DOWN, DOWN, DOWN, 0, UP, DOWN, 1, 2, 3, 5, 7, 10, 14, 21],
  '1.5': [DOWN, DOWN, DOWN, 0, UP, DOWN, 1, 2, 3, 5, 7, 10, 14, 21, UP],
  '2.5': [DOWN, DOWN, 0, UP, DOWN, 1, 2, 3, 5, 7, 10, 14, 21, UP, UP],
  '4': [DOWN, 0, UP, DOWN, 1, 2, 3, 5, 7, 10, 14, 21, UP, UP, UP],
  '6.5': [0, UP, DOWN, 1, 2, 3, 5, 7, 10, 14, 21, UP, UP, UP, UP],
  '10': [DOWN, DOWN, 1, 2, 3, 5, 7, 10, 14, 21, UP, UP, UP, UP, UP],
};

/** The acceptable quality levels that there are plans for, in percent. */
export const acceptableQualityLevels: readonly string[] = Object.keys(acceptance).sort((one, other) => Number(one) - Number(other));

export interface SamplingPlan {
  /** Code letter of the plan that is used, after following the arrows. */
  readonly codeLetter: string;
  readonly sampleSize: number;
  readonly acceptNumber: number;
}

/**
 * The plan for a lot.
 * @param aql one of `acceptableQualityLevels`
 */
export function iso2859(lotSize: number, aql: string): SamplingPlan {
  const column = acceptance[aql]!;
  let row = samples.findIndex(({ lotUpTo }) => lotSize <= lotUpTo);
  for (const step = column[row] === UP ? -1 : 1; typeof column[row] !== 'number'; ) row += step;
  const { letter, size } = samples[row]!;
  return { codeLetter: letter, sampleSize: size, acceptNumber: column[row] as number };
}
