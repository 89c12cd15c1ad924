import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf } from '../../graphql/connections.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { InvoiceDifference } from './invoice-difference.entity.js';
import { InvoiceLineType } from './invoice-line.type.js';
import { CureEnum, DifferenceStateEnum, MatchRuleEnum, MeasureEnum, ResponsibleEnum } from './invoice.enums.js';
import { InvoiceType } from './invoice.type.js';

@ObjectType('InvoiceDifference', { description: 'One thing in which an invoice differs from what was agreed, delivered or added up.' })
@RecordOf(InvoiceDifference, 'invd')
export class InvoiceDifferenceType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: InvoiceDifference['lockVersion'];

  @Field(() => InvoiceType, { description: 'The invoice or credit note.' })
  @VisibleTo('supplier')
  invoice!: InvoiceType;

  @Field(() => InvoiceLineType, { nullable: true, description: 'The line that differs; null when it is about the whole document.' })
  @VisibleTo('supplier')
  line!: InvoiceLineType | null;

  @Field(() => MatchRuleEnum, { description: 'What it was held against.' })
  @VisibleTo('supplier')
  rule!: InvoiceDifference['rule'];

  @Field(() => DifferenceStateEnum, { description: 'What became of it.' })
  @VisibleTo('supplier')
  state!: InvoiceDifference['state'];

  @Field(() => MeasureEnum, { description: 'What `expected` and `found` are.' })
  @VisibleTo('supplier')
  measure!: InvoiceDifference['measure'];

  @Field(() => String, { nullable: true, description: 'The business term of EN 16931 that differs, for example `BT-106`.' })
  @VisibleTo('supplier')
  term!: InvoiceDifference['term'];

  @Field(() => String, { description: 'What would be right: an exact decimal number, or a code; for quantities and values over all invoices of the order line.' })
  @VisibleTo('supplier')
  expected!: InvoiceDifference['expected'];

  @Field(() => String, { description: 'What the invoice says, or makes the total.' })
  @VisibleTo('supplier')
  found!: InvoiceDifference['found'];

  @Field(() => DecimalScalar, { nullable: true, description: 'How many percent above `expected` would have passed; null when none are set.' })
  tolerancePercent!: InvoiceDifference['tolerancePercent'];

  @Field(() => DecimalScalar, { nullable: true, description: 'How much above `expected` would have passed; null when nothing is set.' })
  toleranceAmount!: InvoiceDifference['toleranceAmount'];

  @Field(() => ResponsibleEnum, { description: 'Who has to act.' })
  @VisibleTo('supplier')
  responsible!: InvoiceDifference['responsible'];

  @Field(() => [CureEnum], { description: 'What would make it go away, the best first.' })
  @VisibleTo('supplier')
  cures!: InvoiceDifference['cures'];

  @Field(() => String, { nullable: true, description: 'Who of staff looks after it; null when nobody in particular does.' })
  ownerName!: InvoiceDifference['ownerName'];

  @Field(() => DateScalar, { description: 'By when somebody is to have acted.' })
  @VisibleTo('supplier')
  dueOn!: InvoiceDifference['dueOn'];

  @Field(() => DateTimeScalar, { description: 'When it was found.' })
  @VisibleTo('supplier')
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was found to be gone.' })
  @VisibleTo('supplier')
  curedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody let it pass.' })
  @VisibleTo('supplier')
  overriddenAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who let it pass.' })
  overriddenByName!: InvoiceDifference['overriddenByName'];

  @Field(() => String, { nullable: true, description: 'Why it was let pass.' })
  overrideReason!: InvoiceDifference['overrideReason'];
}

export const InvoiceDifferenceConnection = connectionOf('InvoiceDifference', () => InvoiceDifferenceType);
