import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import type { Discrepancy } from './goods-receipt-line.entity.js';
import { DiscrepancyEnum } from './receiving.enums.js';

@InputType({ description: 'What was counted of one line.' })
class GoodsReceiptLineInput {
  @Field(() => ID, { nullable: true, description: 'The line of the shipment, `shpl_…`; all of one receipt are of one shipment.' })
  shipmentLineId?: string | null;

  @Field(() => ID, { nullable: true, description: 'For goods that nobody announced: the line of the order, `pol_…`.' })
  orderLineId?: string | null;

  @Field(() => DecimalScalar, { description: 'How much came, in the order line’s unit: more than 0, or 0 for what is SHORT.' })
  receivedQuantity!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much of it is not accepted; nothing when left out.' })
  rejectedQuantity?: string | null;

  @Field(() => [DiscrepancyEnum], { nullable: true, description: 'What was not as it should be; required when something is rejected.' })
  discrepancies?: Discrepancy[] | null;

  @Field(() => String, { nullable: true, description: 'The same in words; at most 2,000 characters.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'The supplier’s lot or batch number; at most 60 characters.' })
  lot?: string | null;

  @Field(() => [String], { nullable: true, description: 'One serial number for each piece, or none.' })
  serials?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which the goods are good.' })
  expiresOn?: string | null;
}

@InputType({ description: 'What was counted. It never changes; `goodsReceiptReturn` takes it back.' })
export class GoodsReceiptPostInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day the goods came; today (UTC) when left out.' })
  receivedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the supplier’s delivery note; at most 100 characters.' })
  deliveryNote?: string | null;

  @Field(() => String, { nullable: true, description: 'A note; at most 2,000 characters.' })
  note?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Photos and other files that were uploaded before, `file_…`; at most 10. The supplier sees them.' })
  attachmentIds?: string[] | null;

  @Field(() => [GoodsReceiptLineInput], { description: 'What was counted, of one supplier; 1 to 500 lines, numbered from 1.' })
  lines!: GoodsReceiptLineInput[];
}

@InputType({ description: 'How much of a line goes back.' })
class GoodsReceiptReturnLineInput {
  @Field(() => Int, { description: 'The line’s number on the receipt.' })
  lineNumber!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much of what was accepted; nothing when left out.' })
  acceptedQuantity?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much of what was rejected; nothing when left out.' })
  rejectedQuantity?: string | null;
}

@InputType({ description: 'What goes back of a receipt.' })
export class GoodsReceiptReturnInput {
  @Field(() => ID, { description: 'Id of the receipt, `gr_…`.' })
  id!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it goes back; today (UTC) when left out, not before it came.' })
  returnedOn?: string | null;

  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;

  @Field(() => [GoodsReceiptReturnLineInput], { nullable: true, description: 'The lines of which something goes back; everything that is left when left out.' })
  lines?: GoodsReceiptReturnLineInput[] | null;
}
