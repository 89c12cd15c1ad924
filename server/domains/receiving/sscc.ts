import type { EntityManager } from '@mikro-orm/postgresql';

const LENGTH = 18;
// GS1 keeps this prefix for numbers that companies agree on among themselves: nobody needs a membership for it.
const RESTRICTED = '0200';

/** The check digit of a GS1 number without it: digits weigh 3 and 1 in turn, from the right. */
export function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

/** Whether it is a serial shipping container code: 18 digits, the last of which is right. */
export function isSscc(text: string): boolean {
  return /^\d{18}$/.test(text) && checkDigit(text.slice(0, -1)) === text.at(-1);
}

/** The code of a package with this serial number. */
export function ssccOf(serial: string): string {
  const digits = RESTRICTED + serial.padStart(LENGTH - RESTRICTED.length - 1, '0');
  return digits + checkDigit(digits);
}

/** So many codes that no package had before. */
export async function newSsccs(em: EntityManager, count: number): Promise<string[]> {
  const rows = await em.execute<{ serial: string }[]>('select next_package_serial()::text as serial from generate_series(1, ?)', [count]);
  return rows.map(({ serial }) => ssccOf(serial));
}
