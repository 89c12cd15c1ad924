import { compare } from '../../shared/decimal.js';
import type { InputCheck } from '../../shared/input-check.js';
import type { packageKinds, ShipmentPackage } from './shipment-package.js';

const MOST_PACKAGES = 500;

export interface ShipmentPackageInput {
  packageNumber: number;
  kind: keyof typeof packageKinds;
  sscc?: string | null;
  weightKilograms?: string | null;
}

/** The packages as they are kept; what is wrong goes to `check`. */
export function checkPackages(check: InputCheck, packages: readonly ShipmentPackageInput[]): ShipmentPackage[] {
  if (packages.length > MOST_PACKAGES) check.refuse('OUT_OF_RANGE', ['packages'], `A shipment has at most ${MOST_PACKAGES} packages.`);
  return packages.map(({ packageNumber, kind, sscc, weightKilograms }, index) => {
    const field = (name: string) => ['packages', String(index), name];
    if (packageNumber < 1) check.refuse('OUT_OF_RANGE', field('packageNumber'), 'Packages are numbered from 1.');
    if (packages.findIndex((other) => other.packageNumber === packageNumber) !== index) {
      check.refuse('TAKEN', field('packageNumber'), `Package ${packageNumber} is named twice.`);
    }
    if (sscc && !/^\d{18}$/.test(sscc)) check.refuse('INVALID', field('sscc'), 'A serial shipping container code has 18 digits.');
    if (weightKilograms && compare(weightKilograms, '0') <= 0) check.refuse('OUT_OF_RANGE', field('weightKilograms'), 'A weight is more than 0.');
    return { packageNumber, kind, sscc: sscc || null, weightKilograms: weightKilograms ?? null };
  });
}
