import { compare, type Decimal, sum } from '../../shared/decimal.js';
import type { Characteristic } from '../inspection-plans/index.js';

/** What was found of one characteristic on one piece. */
export interface Measured {
  pieceNumber: number;
  characteristicNumber: number;
  value?: Decimal | null;
  conforms: boolean;
}

/** What was found of one characteristic on all pieces. */
export interface Finding {
  characteristicNumber: number;
  /** Pieces on which it was looked at. */
  recorded: number;
  nonconforming: number;
  /** The smallest and largest value; null for what is right or not. */
  smallest: Decimal | null;
  largest: Decimal | null;
}

export interface Verdict {
  /** Null while it is open: pieces are missing, and too few are nonconforming to tell. */
  result: 'PASSED' | 'FAILED' | null;
  /** Pieces with at least one nonconforming characteristic. */
  nonconformingPieces: number;
  /** Values that are still to be recorded. */
  missing: number;
  findings: Finding[];
}

/** Whether a value is within the limits. */
export function conformsTo({ lowerLimit, upperLimit }: Pick<Characteristic, 'lowerLimit' | 'upperLimit'>, value: Decimal): boolean {
  return (lowerLimit === null || compare(value, lowerLimit) >= 0) && (upperLimit === null || compare(value, upperLimit) <= 0);
}

interface Judged {
  sampleSize: number;
  acceptNumber: number;
  characteristics: readonly Characteristic[];
}

/**
 * What a sample says of its lot: good when every piece was looked at and at most `acceptNumber` are nonconforming. More
 * than that, and it is bad at once: the other pieces need not be looked at.
 */
export function judge({ sampleSize, acceptNumber, characteristics }: Judged, measured: readonly Measured[]): Verdict {
  const nonconformingPieces = new Set(measured.filter(({ conforms }) => !conforms).map(({ pieceNumber }) => pieceNumber)).size;
  const missing = sampleSize * characteristics.length - measured.length;
  const result = nonconformingPieces > acceptNumber ? 'FAILED' : missing > 0 ? null : 'PASSED';
  return { result, nonconformingPieces, missing, findings: characteristics.map((each) => findingOf(each, measured)) };
}

function findingOf({ characteristicNumber }: Characteristic, measured: readonly Measured[]): Finding {
  const own = measured.filter((each) => each.characteristicNumber === characteristicNumber);
  // A sum has no zeros at its end, which the database would give.
  const values = own.flatMap(({ value }) => value ?? []).sort(compare).map((value) => sum([value]));
  return {
    characteristicNumber,
    recorded: own.length,
    nonconforming: own.filter(({ conforms }) => !conforms).length,
    smallest: values[0] ?? null,
    largest: values.at(-1) ?? null,
  };
}
