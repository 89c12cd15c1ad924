export const packageKinds = {
  CARTON: 'A carton or box.',
  PALLET: 'A pallet.',
  CRATE: 'A crate.',
  DRUM: 'A drum or barrel.',
  BAG: 'A bag or sack.',
  OTHER: 'Anything else.',
} as const;

/** One package of a shipment. */
export interface ShipmentPackage {
  packageNumber: number;
  kind: keyof typeof packageKinds;
  /** Serial shipping container code, 18 digits; null for packages of before there were labels. */
  sscc: string | null;
  weightKilograms: string | null;
}
