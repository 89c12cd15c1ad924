export const accountSchemes = {
  IBAN: 'International bank account number, ISO 13616.',
  LOCAL: 'Account and routing number of its country.',
} as const;
export type AccountScheme = keyof typeof accountSchemes;

/** Where a supplier is paid, in the form in which it is kept. */
export interface BankDetails {
  holder: string;
  bankName?: string | null;
  /** ISO 3166-1 alpha-2; where the account is kept. */
  countryCode: string;
  currencyCode: string;
  scheme: AccountScheme;
  /** Without blanks, in capitals. */
  accountNumber: string;
  /** Bank or branch in the country's own form; of LOCAL accounts only. */
  routingNumber?: string | null;
  bic?: string | null;
}
