import type { EntityManager } from '@mikro-orm/postgresql';

/** The next number of a kind that people see, for example `SO-2026-000123`; a transaction that is taken back leaves a gap. */
export async function nextNumber(em: EntityManager, kind: 'S' | 'PO' | 'C' | 'SO' | 'T' | 'ASN' | 'GR' | 'QI' | 'NC' | 'PR' | 'PAY' | 'ST' | 'DN' | 'R' | 'RN' | 'DER'): Promise<string> {
  const [row] = await em.execute<{ number: string }[]>('select next_number(?) as number', [kind]);
  return row!.number;
}
