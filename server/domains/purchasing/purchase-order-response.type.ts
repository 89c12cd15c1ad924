import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RequiresToRead, VisibleTo } from '../../graphql/audience.js';
import { Money } from '../../graphql/money.type.js';
import { MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { PurchaseOrderResponseLine } from './purchase-order-response-line.entity.js';
import { PurchaseOrderResponse } from './purchase-order-response.entity.js';
import { LineAnswerEnum, ResponseStatusEnum } from './purchase-order.enums.js';

@ObjectType('PurchaseOrderResponseLine', { description: 'The answer to one delivery of a line. Never changes.' })
@RecordOf(PurchaseOrderResponseLine, 'porl')
class ResponseLineType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'The line’s number on the order.' })
  @VisibleTo('supplier')
  lineNumber!: PurchaseOrderResponseLine['lineNumber'];

  @Field(() => Int, { description: 'The delivery; a number the order does not have yet stands for a new one.' })
  @VisibleTo('supplier')
  scheduleNumber!: PurchaseOrderResponseLine['scheduleNumber'];

  @Field(() => LineAnswerEnum, { description: 'The kind of answer.' })
  @VisibleTo('supplier')
  answer!: PurchaseOrderResponseLine['answer'];

  @Field(() => DecimalScalar, { description: 'How much the supplier will deliver; 0 when rejected.' })
  @VisibleTo('supplier')
  confirmedQuantity!: PurchaseOrderResponseLine['confirmedQuantity'];

  @Field(() => DateScalar, { nullable: true, description: 'The day the supplier will deliver; null when rejected.' })
  @VisibleTo('supplier')
  confirmedOn!: PurchaseOrderResponseLine['confirmedOn'];

  @Field(() => Money, { nullable: true, description: 'The price of one unit that the supplier states; null for who may not see prices.' })
  @VisibleTo('supplier')
  @RequiresToRead('price:read')
  @MoneyOf('unitPrice')
  unitPrice!: Money | null;

  @Field(() => String, { nullable: true, description: 'Why it is rejected or different, in the supplier’s words.' })
  @VisibleTo('supplier')
  reason!: PurchaseOrderResponseLine['reason'];

  @Field(() => Boolean, { description: 'Whether it came into force at once, without a buyer.' })
  @VisibleTo('supplier')
  withinTolerance!: PurchaseOrderResponseLine['withinTolerance'];
}

@ObjectType('PurchaseOrderResponse', { description: 'One answer of a supplier to an order. What it says never changes; the next answer is a new one.' })
@RecordOf(PurchaseOrderResponse, 'por')
export class PurchaseOrderResponseType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 within the order.' })
  @VisibleTo('supplier')
  responseNumber!: PurchaseOrderResponse['responseNumber'];

  @Field(() => ResponseStatusEnum, { description: 'What became of it.' })
  @VisibleTo('supplier')
  status!: PurchaseOrderResponse['status'];

  @Field(() => DateTimeScalar, { description: 'When it was submitted.' })
  @VisibleTo('supplier')
  createdAt!: string;

  @Field(() => String, { description: 'Who submitted it.' })
  @VisibleTo('supplier')
  submittedByName!: PurchaseOrderResponse['submittedByName'];

  @Field(() => String, { nullable: true, description: 'The supplier’s note to the buyer.' })
  @VisibleTo('supplier')
  note!: PurchaseOrderResponse['note'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a buyer decided; null while nobody has, or nobody had to.' })
  @VisibleTo('supplier')
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who decided.' })
  @VisibleTo('supplier')
  decidedByName!: PurchaseOrderResponse['decidedByName'];

  @Field(() => String, { nullable: true, description: 'What the buyer wrote to the decision.' })
  @VisibleTo('supplier')
  decisionNote!: PurchaseOrderResponse['decisionNote'];

  @Field(() => [ResponseLineType], { description: 'The answer to each delivery, by line and schedule.' })
  @VisibleTo('supplier')
  lines!: ResponseLineType[];
}
