import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../../graphql/audience.js';
import type { SignedInContext } from '../../../graphql/context.js';
import { settle } from '../../../graphql/settle.js';
import { importOrderLines } from './import-order-lines.js';
import { orderLinesInput, orderLinesPayload } from './order-lines.types.js';

const PurchaseOrderLinesPreviewInput = orderLinesInput('PurchaseOrderLinesPreview');
const PurchaseOrderLinesConfirmInput = orderLinesInput('PurchaseOrderLinesConfirm');
const PurchaseOrderLinesPreviewPayload = orderLinesPayload('PurchaseOrderLinesPreview');
const PurchaseOrderLinesConfirmPayload = orderLinesPayload('PurchaseOrderLinesConfirm');

/** Orders that are answered with a file of their lines. */
@Resolver()
export class PurchaseOrderLinesResolver {
  @Mutation(() => PurchaseOrderLinesPreviewPayload, { description: 'Says what a file of order lines would come to, and changes nothing.' })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:respond')
  purchaseOrderLinesPreview(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderLinesPreviewInput, { description: 'The file.' }) input: { attachmentId: string }) {
    return settle(() => answered(context, input.attachmentId, false));
  }

  @Mutation(() => PurchaseOrderLinesConfirmPayload, { description: 'Answers the orders of a file of order lines, all of them or, when a row has a fault, none.' })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:respond')
  purchaseOrderLinesConfirm(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderLinesConfirmInput, { description: 'The file.' }) input: { attachmentId: string }) {
    return settle(() => answered(context, input.attachmentId, true));
  }
}

async function answered(context: SignedInContext, attachmentId: string, keep: boolean) {
  const { rows, orderIds } = await importOrderLines(context, attachmentId, keep);
  return { rows, orderCount: orderIds.length, faultyRowCount: rows.filter(({ faults }) => faults.length > 0).length };
}
