import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../../graphql/audience.js';
import { DateScalar, DecimalScalar } from '../../../graphql/scalars/scalars.js';
import { Payload, UserErrorCodeEnum } from '../../../graphql/user-error.js';
import type { UserErrorCode } from '../../../shared/domain-error.js';
import { LineAnswerEnum } from '../purchase-order.enums.js';
import type { ImportedRow } from './import-order-lines.js';

/** The input of a mutation that reads a file of order lines, `<Name>Input`. */
export function orderLinesInput(mutation: string) {
  @InputType(`${mutation}Input`, { description: 'A file of order lines, as `/exports/order-lines.csv` gives them.' })
  class OrderLinesInput {
    @Field(() => ID, { description: 'Id of the uploaded file, `file_…`.' })
    @VisibleTo('supplier')
    attachmentId!: string;
  }
  return OrderLinesInput;
}

@ObjectType('OrderLinesFault', { description: 'What is wrong with a cell.' })
class OrderLinesFault {
  @Field(() => String, { description: 'The code of the column, for example `confirmed_on`.' })
  @VisibleTo('supplier')
  column!: string;

  @Field(() => UserErrorCodeEnum, { description: 'The reason, for programs and for translation.' })
  @VisibleTo('supplier')
  code!: UserErrorCode;

  @Field(() => String, { description: 'What would be right, in English.' })
  @VisibleTo('supplier')
  message!: string;
}

@ObjectType('OrderLinesRow', { description: 'One row of a file of order lines, as it was understood.' })
class OrderLinesRow {
  @Field(() => Int, { description: 'As a spreadsheet numbers rows: the head is row 1.' })
  @VisibleTo('supplier')
  row!: ImportedRow['row'];

  @Field(() => String, { description: 'The order’s number.' })
  @VisibleTo('supplier')
  orderNumber!: ImportedRow['orderNumber'];

  @Field(() => Int, { nullable: true, description: 'The line’s number.' })
  @VisibleTo('supplier')
  lineNumber!: ImportedRow['lineNumber'];

  @Field(() => Int, { nullable: true, description: 'The delivery’s number; null for one that is added.' })
  @VisibleTo('supplier')
  deliveryNumber!: ImportedRow['deliveryNumber'];

  @Field(() => DecimalScalar, { nullable: true, description: 'How much will come.' })
  @VisibleTo('supplier')
  quantity!: ImportedRow['quantity'];

  @Field(() => DateScalar, { nullable: true, description: 'The day it will come.' })
  @VisibleTo('supplier')
  confirmedOn!: ImportedRow['confirmedOn'];

  @Field(() => Boolean, { description: 'Whether the line is rejected.' })
  @VisibleTo('supplier')
  reject!: ImportedRow['reject'];

  @Field(() => String, { nullable: true, description: 'Why it is different or rejected.' })
  @VisibleTo('supplier')
  reason!: ImportedRow['reason'];

  @Field(() => LineAnswerEnum, { nullable: true, description: 'What the row comes to; null when that could not be found out.' })
  @VisibleTo('supplier')
  answer!: ImportedRow['answer'];

  @Field(() => Boolean, { nullable: true, description: 'Whether it is in force at once, without a buyer.' })
  @VisibleTo('supplier')
  withinTolerance!: ImportedRow['withinTolerance'];

  @Field(() => [OrderLinesFault], { description: 'What is wrong with it; empty when it is right.' })
  @VisibleTo('supplier')
  faults!: ImportedRow['faults'];
}

/** The payload of a mutation that reads a file of order lines, `<Name>Payload`. */
export function orderLinesPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'What a file of order lines comes to.' })
  class OrderLinesPayload extends Payload {
    @Field(() => [OrderLinesRow], { nullable: true, description: 'The rows of the file; null when it could not be read. When one has a fault, nothing is kept of any.' })
    @VisibleTo('supplier')
    rows?: OrderLinesRow[] | null;

    @Field(() => Int, { nullable: true, description: 'How many orders it answers.' })
    @VisibleTo('supplier')
    orderCount?: number | null;

    @Field(() => Int, { nullable: true, description: 'How many rows have a fault.' })
    @VisibleTo('supplier')
    faultyRowCount?: number | null;
  }
  return OrderLinesPayload;
}
