import { stringify } from 'csv-stringify/sync';
import type { Decimal } from '../../shared/decimal.js';

/** One row of the file. */
export interface CsvPayment {
  readonly number: string;
  readonly supplierNumber: string;
  readonly supplierName: string;
  readonly holder: string;
  readonly bankName?: string | null;
  readonly countryCode: string;
  readonly accountNumber: string;
  readonly routing?: string | null;
  readonly bic?: string | null;
  readonly amount: Decimal;
  readonly currencyCode: string;
  readonly executeOn: string;
  readonly remittance: string;
}

const columns = [
  'number', 'supplierNumber', 'supplierName', 'holder', 'bankName', 'countryCode', 'accountNumber', 'routing', 'bic', 'amount', 'currencyCode',
  'executeOn', 'remittance',
] as const satisfies readonly (keyof CsvPayment)[];

/** Payments as CSV, in UTF-8 with the mark by which spreadsheets know it. No cell is taken for a formula. */
export function csvFile(payments: readonly CsvPayment[]): string {
  return stringify([...payments], { header: true, columns: [...columns], bom: true, escape_formulas: true, record_delimiter: 'windows' });
}
