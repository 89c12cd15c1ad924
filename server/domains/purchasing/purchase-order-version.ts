/** One line of an order as it stood in a version. Decimals are strings, days `YYYY-MM-DD`. */
export interface VersionLine {
  lineNumber: number;
  sku: string;
  itemName: string;
  quantity: string;
  unitPrice: { amount: string; currencyCode: string };
  schedules: VersionSchedule[];
}

export interface VersionSchedule {
  scheduleNumber: number;
  quantity: string;
  requestedOn: string;
  confirmedOn: string | null;
}

export const versionFields = {
  LINE: 'The line itself: added or removed.',
  SCHEDULE: 'A delivery of the line: added or removed.',
  QUANTITY: 'How much.',
  UNIT_PRICE: 'The price of one unit.',
  CONFIRMED_ON: 'The day the supplier confirms.',
  REQUESTED_ON: 'The day that was asked for.',
  DELIVERY_ADDRESS: 'Where to deliver.',
} as const;

/** One difference to the version before; `before` null: it is new, `after` null: it is gone. */
export interface VersionChange {
  /** Null when it is about the order. */
  lineNumber: number | null;
  scheduleNumber: number | null;
  field: keyof typeof versionFields;
  before: string | null;
  after: string | null;
}
