import { sql } from 'kysely';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import { BySql, RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { AttachmentsOf, AttachmentType } from '../files/index.js';
import { PurchaseOrderLineType, PurchaseOrderType } from '../purchasing/index.js';
import { SupplierType } from '../suppliers/index.js';
import { GoodsReceiptLine } from './goods-receipt-line.entity.js';
import { GoodsReceipt } from './goods-receipt.entity.js';
import { DiscrepancyEnum, GoodsReceiptKindEnum } from './receiving.enums.js';
import { ShipmentLineType } from './shipment-line.type.js';
import { ShipmentType } from './shipment.type.js';

@ObjectType('GoodsReceiptLine', { description: 'What was counted of an order line. It never changes, but for what an inspection says of it.' })
@RecordOf(GoodsReceiptLine, 'grl')
export class GoodsReceiptLineType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 within the receipt.' })
  @VisibleTo('supplier')
  lineNumber!: GoodsReceiptLine['lineNumber'];

  @Field(() => PurchaseOrderType, { description: 'The order it is for.' })
  @VisibleTo('supplier')
  purchaseOrder!: PurchaseOrderType;

  @Field(() => PurchaseOrderLineType, { description: 'The line of that order, with what was ordered.' })
  @VisibleTo('supplier')
  orderLine!: PurchaseOrderLineType;

  @Field(() => ShipmentLineType, { nullable: true, description: 'The line of the shipment it came with; null when nobody announced it.' })
  @VisibleTo('supplier')
  shipmentLine!: ShipmentLineType | null;

  @Field(() => DecimalScalar, { description: 'How much came, in the order line’s unit: what was accepted, what was rejected and what waits for its inspection. Negative in a return.' })
  @VisibleTo('supplier')
  receivedQuantity!: GoodsReceiptLine['receivedQuantity'];

  @Field(() => DecimalScalar, { description: 'How much of it is good.' })
  @VisibleTo('supplier')
  acceptedQuantity!: GoodsReceiptLine['acceptedQuantity'];

  @Field(() => DecimalScalar, { description: 'How much of it is not.' })
  @VisibleTo('supplier')
  rejectedQuantity!: GoodsReceiptLine['rejectedQuantity'];

  @Field(() => DecimalScalar, { description: 'How much of it waits for an inspection to say so.' })
  @VisibleTo('supplier')
  @BySql((column) => sql`trim_scale(${column('receivedQuantity')} - ${column('acceptedQuantity')} - ${column('rejectedQuantity')})::text`)
  awaitingInspectionQuantity!: string;

  @Field(() => [DiscrepancyEnum], { description: 'What was not as it should be.' })
  @VisibleTo('supplier')
  discrepancies!: GoodsReceiptLine['discrepancies'];

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  @VisibleTo('supplier')
  reason!: GoodsReceiptLine['reason'];

  @Field(() => String, { nullable: true, description: 'The supplier’s lot or batch number.' })
  @VisibleTo('supplier')
  lot!: GoodsReceiptLine['lot'];

  @Field(() => [String], { description: 'One serial number for each piece, or none.' })
  @VisibleTo('supplier')
  serials!: GoodsReceiptLine['serials'];

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which the goods are good.' })
  @VisibleTo('supplier')
  expiresOn!: GoodsReceiptLine['expiresOn'];
}

@ObjectType('GoodsReceipt', { implements: Node, description: 'What was counted when goods came in, or went back. Never changes.' })
@RecordOf(GoodsReceipt, 'gr')
export class GoodsReceiptType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => String, { description: 'The number people use, for example `GR-2026-000123`.' })
  @VisibleTo('supplier')
  number!: GoodsReceipt['number'];

  @Field(() => GoodsReceiptKindEnum, { description: 'Whether goods came in or went back.' })
  @VisibleTo('supplier')
  kind!: GoodsReceipt['kind'];

  @Field(() => SupplierType, { description: 'Whose goods they are.' })
  @VisibleTo('supplier')
  supplier!: SupplierType;

  @Field(() => ShipmentType, { nullable: true, description: 'The shipment they came with; null when nobody announced them.' })
  @VisibleTo('supplier')
  shipment!: ShipmentType | null;

  @Field(() => GoodsReceiptType, { nullable: true, description: 'The receipt that this return takes back.' })
  @VisibleTo('supplier')
  returnOf!: GoodsReceiptType | null;

  @Field(() => [GoodsReceiptType], { description: 'The returns that take this one back, oldest first.' })
  @VisibleTo('supplier')
  returns!: GoodsReceiptType[];

  @Field(() => DateScalar, { description: 'The day the goods came, or went back.' })
  @VisibleTo('supplier')
  receivedOn!: GoodsReceipt['receivedOn'];

  @Field(() => String, { nullable: true, description: 'The number of the supplier’s delivery note.' })
  @VisibleTo('supplier')
  deliveryNote!: GoodsReceipt['deliveryNote'];

  @Field(() => String, { nullable: true, description: 'A note; in a return, why.' })
  @VisibleTo('supplier')
  note!: GoodsReceipt['note'];

  @Field(() => String, { description: 'Who counted.' })
  @VisibleTo('supplier')
  postedByName!: GoodsReceipt['postedByName'];

  @Field(() => DateTimeScalar, { description: 'When it was posted.' })
  @VisibleTo('supplier')
  createdAt!: string;

  @Field(() => [AttachmentType], { description: 'Photos and other files of what came, oldest first.' })
  @VisibleTo('supplier')
  @AttachmentsOf()
  attachments!: AttachmentType[];

  @Field(() => [GoodsReceiptLineType], { description: 'The lines, by their number.' })
  @VisibleTo('supplier')
  lines!: GoodsReceiptLineType[];
}

export const GoodsReceiptConnection = connectionOf('GoodsReceipt', () => GoodsReceiptType);
