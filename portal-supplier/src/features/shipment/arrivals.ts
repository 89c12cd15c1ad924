import Big from 'big.js';
import type { ShipmentQuery } from '../../../../schema/generated/supplier/graphql.js';

export type Receipt = NonNullable<ShipmentQuery['shipment']['receipts']>['nodes'][number];

/** What was counted of one line of a shipment, over all receipts; returns are taken off. */
export interface Arrival {
  received: string;
  accepted: string;
  rejected: string;
  waiting: string;
  discrepancies: Receipt['lines'][number]['discrepancies'];
  reasons: string[];
}

/** What came of a line; null while nothing was counted. */
export function arrivalOf(lineId: string, receipts: readonly Receipt[]): Arrival | null {
  const counted = receipts.flatMap(({ lines }) => lines.filter(({ shipmentLine }) => shipmentLine?.id === lineId));
  if (counted.length === 0) return null;
  const sum = (quantity: (line: Receipt['lines'][number]) => string) => counted.reduce((total, line) => total.plus(quantity(line)), new Big(0)).toString();
  return {
    received: sum((line) => line.receivedQuantity),
    accepted: sum((line) => line.acceptedQuantity),
    rejected: sum((line) => line.rejectedQuantity),
    waiting: sum((line) => line.awaitingInspectionQuantity),
    discrepancies: [...new Set(counted.flatMap((line) => line.discrepancies))],
    reasons: counted.flatMap(({ reason }) => reason ?? []),
  };
}
