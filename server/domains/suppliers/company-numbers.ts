import { createRequire } from 'node:module';
import type * as stdnum from 'stdnum';

const require = createRequire(import.meta.url);

/** Numbers of company registers that have a check digit, by country; the package's own names. */
const registers: Readonly<Record<string, readonly string[]>> = {
  AU: ['abn', 'acn'], CH: ['uid'], CN: ['uscc'], DK: ['cvr'], EE: ['registrikood'], FI: ['ytunnus'], FR: ['siren', 'siret'],
  NO: ['orgnr'], SE: ['orgnr'], SI: ['maticna'],
};

/** Tax numbers that the package does not count among those of companies. */
const furtherTaxNumbers: Readonly<Record<string, readonly string[]>> = { CZ: ['ico'], IN: ['gstin'], IT: ['codicefiscale'] };

/**
 * What is wrong with a tax id, and what would be right.
 * @returns null when nothing is, or the country has no check that we know
 */
export function faultOfTaxId(countryCode: string, value: string): string | null {
  const { entityValidators, euVat } = numbers();
  return faultOf(value, [...(entityValidators[countryCode] ?? []), ...(euVat[countryCode] ?? []), ...named(countryCode, furtherTaxNumbers)], countryCode);
}

/** The same for the number in the company register. */
export function faultOfRegistrationNumber(countryCode: string, value: string): string | null {
  return faultOf(value, named(countryCode, registers), countryCode);
}

function named(countryCode: string, table: Readonly<Record<string, readonly string[]>>): stdnum.Validator[] {
  const { stdnum: validators } = numbers();
  return (table[countryCode] ?? []).flatMap((name) => validators[countryCode]?.[name] ?? []);
}

/** The numbers of all countries: they are loaded with the first question. */
function numbers(): typeof stdnum {
  return require('stdnum') as typeof stdnum;
}

function faultOf(value: string, known: readonly stdnum.Validator[], countryCode: string): string | null {
  if (!known.length) return null;
  const answers = known.map((validator) => validator.validate(value));
  if (answers.some(({ isValid }) => isValid)) return null;
  const names = [...new Set(known.map(({ localName, abbreviation }) => (abbreviation?.trim() || localName)))].join(', ');
  const checksum = answers.some(({ error }) => error?.name === 'InvalidChecksum');
  return checksum
    ? `A digit is wrong: the check digit does not fit. Numbers of ${countryCode} are: ${names}.`
    : `This is not of the form of a number of ${countryCode}: ${names}.`;
}
