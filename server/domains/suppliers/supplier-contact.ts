/** What a person at a supplier is turned to for. */
export const contactPurposes = {
  GENERAL: 'Anything.',
  ORDERS: 'Orders and deliveries.',
  QUALITY: 'Complaints and certificates.',
  ACCOUNTING: 'Invoices and payments.',
} as const;

/** Somebody at a supplier to turn to; they need no account. */
export interface SupplierContact {
  name: string;
  purpose: keyof typeof contactPurposes;
  email?: string | null;
  phone?: string | null;
}
