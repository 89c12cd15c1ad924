import type { EntityManager } from '@mikro-orm/postgresql';
import type { FileStorage } from '../storage/file-storage.js';
import type { Calendar } from './calendar.js';

/** What everything in the demonstration is built on. */
export interface Stage {
  /** One of the system, inside the transaction that loads all. */
  readonly em: EntityManager;
  readonly storage: FileStorage;
  readonly calendar: Calendar;
  /** Of the password that everybody has. */
  readonly passwordHash: string;
}

/** So many numbers of a kind, in rising order; later records go on from there. */
export async function takeNumbers(em: EntityManager, kind: 'S' | 'PO' | 'C' | 'SO' | 'T' | 'ASN' | 'GR' | 'QI' | 'NC' | 'PR' | 'PAY' | 'ST' | 'DN' | 'R' | 'RN' | 'DER', count: number): Promise<string[]> {
  const rows = await em.execute<{ number: string }[]>('select next_number(?) as number from generate_series(1, ?)', [kind, count]);
  return rows.map((row) => row.number);
}
