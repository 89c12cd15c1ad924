import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { Money } from '../../graphql/money.type.js';
import { ComputedFrom, MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { isInBalance } from './balance.js';
import { StatementComment } from './statement-comment.entity.js';
import { StatementLine } from './statement-line.entity.js';
import { StatementLineKindEnum, StatementSideEnum, StatementVerdictEnum } from './statements.enums.js';

@ObjectType('StatementComment', { description: 'What one side says of a line. Never changes.' })
@RecordOf(StatementComment, 'stmc')
class StatementCommentType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => StatementSideEnum, { description: 'Which side.' })
  @VisibleTo('supplier')
  side!: StatementComment['side'];

  @Field(() => String, { description: 'Who wrote it.' })
  @VisibleTo('supplier')
  authorName!: StatementComment['authorName'];

  @Field(() => String, { description: 'What they wrote.' })
  @VisibleTo('supplier')
  text!: StatementComment['text'];

  @Field(() => DateTimeScalar, { description: 'When.' })
  @VisibleTo('supplier')
  createdAt!: string;
}

@ObjectType('StatementLine', { description: 'One thing that came or went in the period.' })
@RecordOf(StatementLine, 'stml')
export class StatementLineType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 within the statement.' })
  @VisibleTo('supplier')
  lineNumber!: StatementLine['lineNumber'];

  @Field(() => StatementLineKindEnum, { description: 'What it is.' })
  @VisibleTo('supplier')
  kind!: StatementLine['kind'];

  @Field(() => Boolean, { description: 'Whether it is in the balance; otherwise it is for information.' })
  @VisibleTo('supplier')
  @ComputedFrom('kind')
  inBalance(): boolean {
    return isInBalance(this);
  }

  @Field(() => DateScalar, { description: 'Its day. Before the period when it was booked after the last statement.' })
  @VisibleTo('supplier')
  date!: StatementLine['date'];

  @Field(() => String, { description: 'The number that both sides know it by: of the invoice, the payment or the order.' })
  @VisibleTo('supplier')
  reference!: StatementLine['reference'];

  @Field(() => Money, { description: 'What it adds to what the company owes; negative for what takes off.' })
  @VisibleTo('supplier')
  @MoneyOf('amount')
  amount!: Money;

  @Field(() => StatementVerdictEnum, { description: 'What the supplier says of it.' })
  @VisibleTo('supplier')
  supplierVerdict!: StatementLine['supplierVerdict'];

  @Field(() => StatementVerdictEnum, { description: 'What the company says of it.' })
  @VisibleTo('supplier')
  companyVerdict!: StatementLine['companyVerdict'];

  @Field(() => [StatementCommentType], { description: 'What was said about it, oldest first.' })
  @VisibleTo('supplier')
  comments!: StatementCommentType[];
}
