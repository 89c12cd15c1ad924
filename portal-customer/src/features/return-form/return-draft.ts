import type { UploadedFile } from '@shared/files/upload.js';
import type { CustomerReturnRequestInput, ReturnFormOrderQuery, ReturnReason, ReturnWish } from '../../../../schema/generated/customer/graphql.js';

export type OrderedLine = NonNullable<ReturnFormOrderQuery['salesOrder']>['lines'][number];

/** What is written down of one line that comes back. */
export interface ReturnDraftLine {
  lineNumber: number;
  quantity: string | null;
  serials: string[];
  lot: string;
  reason: ReturnReason | null;
  wish: ReturnWish | null;
  description: string;
  files: UploadedFile[];
}

/** What still has to be said of a line. */
export type Missing = 'quantity' | 'serials' | 'reason' | 'wish' | 'description';

/** A line of the order as somebody begins to write about it: all that can come back. */
export function draftLineOf({ lineNumber, returnableQuantity }: OrderedLine): ReturnDraftLine {
  return { lineNumber, quantity: returnableQuantity, serials: [], lot: '', reason: null, wish: null, description: '', files: [] };
}

/** What is missing, so that the form says it beside the field before anything is sent. */
export function missingOf(draft: ReturnDraftLine, { item, returnableQuantity }: OrderedLine): Missing[] {
  const quantity = Number(draft.quantity ?? 0);
  const missing: [Missing, boolean][] = [
    ['quantity', quantity <= 0 || quantity > Number(returnableQuantity)],
    ['serials', item.tracking === 'SERIAL' && new Set(draft.serials).size !== quantity],
    ['reason', draft.reason === null],
    ['wish', draft.wish === null],
    ['description', draft.description.trim() === ''],
  ];
  return missing.flatMap(([name, isMissing]) => (isMissing ? [name] : []));
}

export function inputOf(salesOrderId: string, lines: readonly ReturnDraftLine[], ordered: readonly OrderedLine[]): CustomerReturnRequestInput {
  return {
    salesOrderId,
    lines: lines.map(({ lineNumber, quantity, serials, lot, reason, wish, description, files }) => {
      const tracking = ordered.find((line) => line.lineNumber === lineNumber)?.item.tracking;
      return {
        orderLineNumber: lineNumber,
        quantity: quantity!,
        reason: reason!,
        wish: wish!,
        description: description.trim(),
        ...(tracking === 'SERIAL' ? { serials } : {}),
        ...(tracking === 'LOT' && lot.trim() ? { lot: lot.trim() } : {}),
        ...(files.length > 0 ? { attachmentIds: files.map(({ id }) => id) } : {}),
      };
    }),
  };
}
