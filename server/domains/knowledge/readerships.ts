import type { Readership } from '../../database/row-security.js';

/** For whom an article or a category is. */
export const readerships = {
  PUBLIC: 'Everybody, without signing in.',
  CUSTOMERS: 'People of customers, and staff.',
  SUPPLIERS: 'People of suppliers, and staff.',
  STAFF: 'Staff alone.',
} as const satisfies Record<Readership, string>;
