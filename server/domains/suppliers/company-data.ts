import type { Address } from '../../shared/address.js';
import type { SupplierContact } from './supplier-contact.js';

/** What a supplier says about itself; with a registration it may be incomplete. */
export interface CompanyData {
  name: string;
  legalForm?: string | null;
  registrationNumber?: string | null;
  taxId?: string | null;
  countryCode: string;
  email?: string | null;
  phone?: string | null;
  website?: string | null;
  address?: Address | null;
  remittanceAddress?: Address | null;
  shippingAddress?: Address | null;
  contacts: SupplierContact[];
}
