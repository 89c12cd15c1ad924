import type { OrderToShipFragment, PackageKind, ShipmentContentFragment, ShipmentCreateInput } from '../../../../schema/generated/supplier/graphql.js';

/** A package as it is being written. */
export interface PackageDraft {
  packageNumber: number;
  kind: PackageKind;
  weightKilograms: string | null;
  /** Empty when the package is to get a code of its own. */
  sscc: string;
}

/** A line as it is being written, with what the page shows of its order line. */
export interface LineDraft {
  key: string;
  orderLineId: string;
  orderId: string;
  orderNumber: string;
  lineNumber: number;
  name: string;
  code: string;
  unitCode: string;
  /** What is open of the order line, before this shipment. */
  toShip: string;
  quantity: string | null;
  lot: string;
  /** Separated by commas or line breaks. */
  serials: string;
  expiresOn: string | null;
  packageNumber: number | null;
}

export interface ShipmentDraft {
  carrier: string;
  trackingNumber: string;
  estimatedArrivalOn: string | null;
  note: string;
  packages: PackageDraft[];
  lines: LineDraft[];
}

/** What stands in the way of saving, by the path of its field in the input. */
export interface Problem {
  path: string;
  key: 'linesMissing' | 'dateMissing' | 'quantityMissing' | 'quantityNotPositive';
}

export function emptyDraft(): ShipmentDraft {
  return { carrier: '', trackingNumber: '', estimatedArrivalOn: null, note: '', packages: [], lines: [] };
}

/** A line for everything of an order that is open. */
export function linesOfOrder({ id, number, lines }: OrderToShipFragment): LineDraft[] {
  return lines
    .filter(({ toShipQuantity }) => Number(toShipQuantity) > 0)
    .map((line) => ({
      key: line.id,
      orderLineId: line.id,
      orderId: id,
      orderNumber: number,
      lineNumber: line.lineNumber,
      name: line.item.name,
      code: line.supplierSku ?? line.item.sku,
      unitCode: line.unitCode,
      toShip: line.toShipQuantity!,
      quantity: line.toShipQuantity!,
      lot: '',
      serials: '',
      expiresOn: null,
      packageNumber: null,
    }));
}

/** A draft that was saved, to be changed. */
export function draftOf(shipment: ShipmentContentFragment): ShipmentDraft {
  return {
    carrier: shipment.carrier ?? '',
    trackingNumber: shipment.trackingNumber ?? '',
    estimatedArrivalOn: shipment.estimatedArrivalOn,
    note: shipment.note ?? '',
    packages: shipment.packages.map(({ packageNumber, kind, weightKilograms, sscc }) => ({ packageNumber, kind, weightKilograms, sscc: sscc ?? '' })),
    lines: shipment.lines.map(({ id, purchaseOrder, orderLine, quantity, lot, serials, expiresOn, packageNumber }) => ({
      key: id,
      orderLineId: orderLine.id,
      orderId: purchaseOrder.id,
      orderNumber: purchaseOrder.number,
      lineNumber: orderLine.lineNumber,
      name: orderLine.item.name,
      code: orderLine.supplierSku ?? orderLine.item.sku,
      unitCode: orderLine.unitCode,
      toShip: quantity,
      quantity,
      lot: lot ?? '',
      serials: serials.join(', '),
      expiresOn,
      packageNumber,
    })),
  };
}

/** The same goods once more, to be told apart by lot or package. */
export function splitLine(lines: readonly LineDraft[], index: number): LineDraft[] {
  const line = lines[index]!;
  const copies = lines.filter(({ orderLineId }) => orderLineId === line.orderLineId).length;
  const copy = { ...line, key: `${line.orderLineId} ${copies} ${lines.length}`, quantity: null, lot: '', serials: '', packageNumber: null };
  return [...lines.slice(0, index + 1), copy, ...lines.slice(index + 1)];
}

/** Packages numbered on from the largest number. */
export function addPackage(packages: readonly PackageDraft[]): PackageDraft[] {
  const packageNumber = Math.max(0, ...packages.map((each) => each.packageNumber)) + 1;
  return [...packages, { packageNumber, kind: packages.at(-1)?.kind ?? 'CARTON', weightKilograms: null, sscc: '' }];
}

/** Without a package; what lay in it lies in none. */
export function removePackage({ packages, lines, ...rest }: ShipmentDraft, packageNumber: number): ShipmentDraft {
  return {
    ...rest,
    packages: packages.filter((each) => each.packageNumber !== packageNumber),
    lines: lines.map((line) => (line.packageNumber === packageNumber ? { ...line, packageNumber: null } : line)),
  };
}

export function problemsOf({ estimatedArrivalOn, lines }: ShipmentDraft): Problem[] {
  return [
    ...(lines.length === 0 ? [{ path: 'lines', key: 'linesMissing' } as const] : []),
    ...(estimatedArrivalOn === null ? [{ path: 'estimatedArrivalOn', key: 'dateMissing' } as const] : []),
    ...lines.flatMap(({ quantity }, index): Problem[] => {
      const path = `lines.${index}.quantity`;
      if (quantity === null) return [{ path, key: 'quantityMissing' }];
      return Number(quantity) > 0 ? [] : [{ path, key: 'quantityNotPositive' }];
    }),
  ];
}

/** What is sent. `problemsOf` must find nothing. */
export function inputOf(draft: ShipmentDraft): ShipmentCreateInput {
  return {
    carrier: draft.carrier.trim() || null,
    trackingNumber: draft.trackingNumber.trim() || null,
    estimatedArrivalOn: draft.estimatedArrivalOn!,
    note: draft.note.trim() || null,
    packages: draft.packages.map(({ packageNumber, kind, weightKilograms, sscc }) => ({ packageNumber, kind, weightKilograms, sscc: sscc.replace(/\s/g, '') || null })),
    lines: draft.lines.map(({ orderLineId, quantity, lot, serials, expiresOn, packageNumber }) => ({
      orderLineId,
      quantity: quantity!,
      lot: lot.trim() || null,
      serials: serials.split(/[\n,،，]/).map((serial) => serial.trim()).filter(Boolean),
      expiresOn,
      packageNumber,
    })),
  };
}
