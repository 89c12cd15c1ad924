/** A postal address, as written on an envelope. */
export interface Address {
  lines: string[];
  city: string;
  region?: string | null;
  postalCode?: string | null;
  /** ISO 3166-1 alpha-2. */
  countryCode: string;
}
