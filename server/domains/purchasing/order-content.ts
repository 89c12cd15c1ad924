import type { Decimal } from '../../shared/decimal.js';
import type { PurchaseOrderLine } from './purchase-order-line.entity.js';
import type { FulfilmentStatus } from './purchase-order.states.js';

/** What the rules need of a delivery, whether it is an entity or a plain row. */
export interface DeliveryContent {
  scheduleNumber: number;
  quantity: Decimal;
  requestedOn: string;
  firstConfirmedOn?: string | null;
  confirmedOn?: string | null;
  confirmedQuantity?: Decimal | null;
  receivedQuantity: Decimal;
}

/** What the rules need of a line. */
export interface LineContent {
  lineNumber: number;
  quantity: Decimal;
  unitPrice: Decimal;
  total: Decimal;
  acknowledgement: PurchaseOrderLine['acknowledgement'];
  schedules: Iterable<DeliveryContent>;
}

/** What the rules need of an order. */
export interface OrderContent<Line extends LineContent = LineContent> {
  lines: Iterable<Line>;
  total: Decimal;
  requestedOn?: string | null;
  confirmedOn?: string | null;
  receipt: FulfilmentStatus;
}
