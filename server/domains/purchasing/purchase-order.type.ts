import { sql } from 'kysely';
import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { Address } from '../../graphql/address.type.js';
import { RequiresToRead, VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { Money } from '../../graphql/money.type.js';
import { BySql, ComputedFrom, MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import { CurrencyCodeScalar, DateScalar, DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { SupplierType } from '../suppliers/index.js';
import { PurchaseOrderLineType } from './purchase-order-line.type.js';
import { PurchaseOrderResponseType } from './purchase-order-response.type.js';
import { PurchaseOrderVersionType } from './purchase-order-version.type.js';
import { availableActions } from './purchase-order.actions.js';
import { answerIsOverdue } from './purchase-order.conditions.js';
import { PurchaseOrder } from './purchase-order.entity.js';
import { AcknowledgementEnum, ChangeKindEnum, FulfilmentStatusEnum, PurchaseOrderActionEnum, PurchaseOrderStatusEnum } from './purchase-order.enums.js';
import type { PurchaseOrderAction } from './purchase-order.states.js';

@ObjectType('PurchaseOrder', { implements: Node, description: 'What this company orders from a supplier.' })
@RecordOf(PurchaseOrder, 'po')
export class PurchaseOrderType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  @VisibleTo('supplier')
  lockVersion!: PurchaseOrder['lockVersion'];

  @Field(() => String, { description: 'The number people use, for example `PO-2026-000123`.' })
  @VisibleTo('supplier')
  number!: PurchaseOrder['number'];

  @Field(() => PurchaseOrderStatusEnum, { description: 'Where the order stands.' })
  @VisibleTo('supplier')
  status!: PurchaseOrder['status'];

  @Field(() => AcknowledgementEnum, { description: 'What the supplier answered.' })
  @VisibleTo('supplier')
  acknowledgement!: PurchaseOrder['acknowledgement'];

  @Field(() => FulfilmentStatusEnum, { description: 'How much of it has been received.' })
  @VisibleTo('supplier')
  receipt!: PurchaseOrder['receipt'];

  @Field(() => FulfilmentStatusEnum, { description: 'How much of it has been billed.' })
  @VisibleTo('supplier')
  billing!: PurchaseOrder['billing'];

  @Field(() => ChangeKindEnum, { nullable: true, description: 'What the buyer asks the supplier to agree to beside the order as it stands: see `changes`. Null when nothing is.' })
  @VisibleTo('supplier')
  openChange!: PurchaseOrder['openChange'];

  @Field(() => SupplierType, { description: 'Who delivers.' })
  @VisibleTo('supplier')
  supplier!: SupplierType;

  @Field(() => String, { nullable: true, description: 'The buyer’s name.' })
  @VisibleTo('supplier')
  buyerName!: PurchaseOrder['buyerName'];

  @Field(() => DateScalar, { description: 'The day of the order.' })
  @VisibleTo('supplier')
  orderedOn!: PurchaseOrder['orderedOn'];

  @Field(() => DateScalar, { nullable: true, description: 'The earliest day asked for over all deliveries.' })
  @VisibleTo('supplier')
  requestedOn!: PurchaseOrder['requestedOn'];

  @Field(() => DateScalar, { nullable: true, description: 'The latest day confirmed; null until every delivery is.' })
  @VisibleTo('supplier')
  confirmedOn!: PurchaseOrder['confirmedOn'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was first sent to the supplier.' })
  @VisibleTo('supplier')
  sentAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'By when the supplier is to answer.' })
  @VisibleTo('supplier')
  answerDueAt!: string | null;

  @Field(() => Boolean, { description: 'Whether the answer is due and not there.' })
  @VisibleTo('supplier')
  @BySql(answerIsOverdue)
  answerOverdue!: boolean;

  @Field(() => CurrencyCodeScalar, { description: 'The currency of all prices on the order.' })
  @VisibleTo('supplier')
  currencyCode!: PurchaseOrder['currencyCode'];

  @Field(() => Money, { nullable: true, description: 'Sum of the lines, net; null for who may not see prices.' })
  @VisibleTo('supplier')
  @RequiresToRead('price:read')
  @MoneyOf('total')
  total!: Money | null;

  @Field(() => Int, { description: 'Days after the invoice date on which payment is due.' })
  @VisibleTo('supplier')
  paymentTermDays!: PurchaseOrder['paymentTermDays'];

  @Field(() => String, { nullable: true, description: 'A note to the supplier.' })
  @VisibleTo('supplier')
  note!: PurchaseOrder['note'];

  @Field(() => Address, { nullable: true, description: 'Where to deliver.' })
  @VisibleTo('supplier')
  deliveryAddress!: PurchaseOrder['deliveryAddress'];

  @Field(() => Int, { description: 'The number of the content in force; counts from 1 when sent, 0 before.' })
  @VisibleTo('supplier')
  versionNumber!: PurchaseOrder['versionNumber'];

  @Field(() => [PurchaseOrderLineType], { description: 'The lines, by their number.' })
  @VisibleTo('supplier')
  lines!: PurchaseOrderLineType[];

  @Field(() => Int, { description: 'How many lines it has.' })
  @VisibleTo('supplier')
  @BySql((column) => sql`(select count(*) from purchase_order_line where purchase_order_id = ${column('id')})`)
  lineCount!: number;

  @Field(() => [PurchaseOrderVersionType], { description: 'What was agreed, time after time; oldest first.' })
  @VisibleTo('supplier')
  versions!: PurchaseOrderVersionType[];

  @Field(() => [PurchaseOrderResponseType], { description: 'The supplier’s answers, oldest first.' })
  @VisibleTo('supplier')
  responses!: PurchaseOrderResponseType[];

  @Field(() => [PurchaseOrderActionEnum], { description: 'What you can do with it now.' })
  @VisibleTo('supplier')
  @ComputedFrom('status', 'acknowledgement', 'openChange', 'sentAt')
  availableActions(@Ctx() context: SignedInContext): PurchaseOrderAction[] {
    return availableActions(this, context.principal.permissions);
  }
}

export const PurchaseOrderConnection = connectionOf('PurchaseOrder', () => PurchaseOrderType);
