import type { EntityManager } from '@mikro-orm/postgresql';
import { compare } from '../../shared/decimal.js';
import type { InputCheck } from '../../shared/input-check.js';
import type { packageKinds, ShipmentPackage } from './shipment-package.js';
import { isSscc, newSsccs } from './sscc.js';

const MOST_PACKAGES = 500;

export interface ShipmentPackageInput {
  packageNumber: number;
  kind: keyof typeof packageKinds;
  sscc?: string | null;
  weightKilograms?: string | null;
}

/** The packages as they are kept, each with a code for its label; what is wrong goes to `check`. */
export async function checkPackages(em: EntityManager, check: InputCheck, packages: readonly ShipmentPackageInput[]): Promise<ShipmentPackage[]> {
  const checked = packagesOf(check, packages);
  const codes = await newSsccs(em, checked.filter(({ sscc }) => !sscc).length);
  return checked.map((each) => ({ ...each, sscc: each.sscc ?? codes.shift()! }));
}

function packagesOf(check: InputCheck, packages: readonly ShipmentPackageInput[]): ShipmentPackage[] {
  if (packages.length > MOST_PACKAGES) check.refuse('OUT_OF_RANGE', ['packages'], `A shipment has at most ${MOST_PACKAGES} packages.`);
  return packages.map(({ packageNumber, kind, sscc, weightKilograms }, index) => {
    const field = (name: string) => ['packages', String(index), name];
    if (packageNumber < 1) check.refuse('OUT_OF_RANGE', field('packageNumber'), 'Packages are numbered from 1.');
    if (packages.findIndex((other) => other.packageNumber === packageNumber) !== index) {
      check.refuse('TAKEN', field('packageNumber'), `Package ${packageNumber} is named twice.`);
    }
    if (sscc && !isSscc(sscc)) check.refuse('INVALID', field('sscc'), 'A serial shipping container code has 18 digits, the last of which is a check digit.');
    if (sscc && packages.findIndex((other) => other.sscc === sscc) !== index) check.refuse('TAKEN', field('sscc'), 'Each package has a code of its own.');
    if (weightKilograms && compare(weightKilograms, '0') <= 0) check.refuse('OUT_OF_RANGE', field('weightKilograms'), 'A weight is more than 0.');
    return { packageNumber, kind, sscc: sscc || null, weightKilograms: weightKilograms ?? null };
  });
}
