import type { Address } from '../shared/address.js';
import { COMPANY, type Company } from './company.js';
import type { Language } from './language.js';
import type { LabelledParty, Party } from './letter.js';

const ADDRESS = '{ lines city region postalCode countryCode }';

/** What the papers of a shipment ask for. */
export const SHIPMENT = `${COMPANY}
  shipment(id: $id) {
    number status carrier trackingNumber shippedOn estimatedArrivalOn note
    supplier { number name address ${ADDRESS} }
    packages { packageNumber kind sscc weightKilograms }
    lines {
      lineNumber quantity lot serials expiresOn packageNumber
      purchaseOrder { number deliveryAddress ${ADDRESS} }
      orderLine { lineNumber unitCode supplierSku item { sku name } }
    }
  }`;

export interface ShipmentData {
  company: Company;
  shipment: {
    number: string;
    status: string;
    carrier: string | null;
    trackingNumber: string | null;
    shippedOn: string | null;
    estimatedArrivalOn: string;
    note: string | null;
    supplier: { number: string; name: string; address: Address | null };
    packages: ShippedPackage[];
    lines: ShippedLine[];
  };
}

export interface ShippedPackage {
  packageNumber: number;
  kind: string;
  sscc: string | null;
  weightKilograms: string | null;
}

export interface ShippedLine {
  lineNumber: number;
  quantity: string;
  lot: string | null;
  serials: string[];
  expiresOn: string | null;
  packageNumber: number | null;
  purchaseOrder: { number: string; deliveryAddress: Address | null };
  orderLine: { lineNumber: number; unitCode: string; supplierSku: string | null; item: { sku: string; name: string } };
}

/** Who sends it. */
export function senderOf({ shipment: { supplier } }: ShipmentData, language: Language): Party {
  return { name: supplier.name, lines: language.address(supplier.address) };
}

/** Where it goes: the place that the first of its orders names, else the company's own. */
export function recipientOf({ company, shipment }: ShipmentData, label: string, language: Language): LabelledParty {
  return { label, name: company.name, lines: language.address(shipment.lines[0]?.purchaseOrder.deliveryAddress ?? company.address) };
}
