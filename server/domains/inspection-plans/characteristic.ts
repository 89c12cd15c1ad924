import type { Decimal } from '../../shared/decimal.js';

export const characteristicKinds = {
  MEASURED: 'A number within limits.',
  ATTRIBUTE: 'Right or not.',
} as const;
export type CharacteristicKind = keyof typeof characteristicKinds;

/** One thing that is looked at on each piece of a sample. */
export interface Characteristic {
  characteristicNumber: number;
  name: string;
  kind: CharacteristicKind;
  /** What it is measured in, for example `MMT`; null for what is right or not. */
  unitCode: string | null;
  nominal: Decimal | null;
  /** A value below is nonconforming; null where there is no limit. */
  lowerLimit: Decimal | null;
  upperLimit: Decimal | null;
}
