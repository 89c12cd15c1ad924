import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { Money } from '../../graphql/money.type.js';
import { ComputedFrom, MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import { CurrencyCodeScalar, DateScalar, DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { SupplierType } from '../suppliers/index.js';
import { StatementLineType } from './statement-line.type.js';
import { availableActions } from './statement.actions.js';
import { Statement } from './statement.entity.js';
import type { StatementAction } from './statement.states.js';
import { StatementActionEnum, StatementStatusEnum } from './statements.enums.js';

@ObjectType('Statement', { implements: Node, description: 'What the company owes a supplier over a period, for both to agree on and sign.' })
@RecordOf(Statement, 'stm')
export class StatementType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  @VisibleTo('supplier')
  lockVersion!: Statement['lockVersion'];

  @Field(() => String, { description: 'The number people use, for example `ST-2026-000123`.' })
  @VisibleTo('supplier')
  number!: Statement['number'];

  @Field(() => SupplierType, { description: 'To whom the company owes.' })
  @VisibleTo('supplier')
  supplier!: SupplierType;

  @Field(() => StatementStatusEnum, { description: 'Where it stands.' })
  @VisibleTo('supplier')
  status!: Statement['status'];

  @Field(() => CurrencyCodeScalar, { description: 'The currency of all it says.' })
  @VisibleTo('supplier')
  currencyCode!: Statement['currencyCode'];

  @Field(() => DateScalar, { description: 'The first day of the period.' })
  @VisibleTo('supplier')
  periodFrom!: Statement['periodFrom'];

  @Field(() => DateScalar, { description: 'The last day of the period.' })
  @VisibleTo('supplier')
  periodTo!: Statement['periodTo'];

  @Field(() => Money, { description: 'What was owed before the first day.' })
  @VisibleTo('supplier')
  @MoneyOf('openingBalance')
  openingBalance!: Money;

  @Field(() => Money, { description: 'What is owed after the last day: the opening balance and all lines that are in the balance.' })
  @VisibleTo('supplier')
  @MoneyOf('closingBalance')
  closingBalance!: Money;

  @Field(() => Money, { description: 'What is in dispute: the sizes of the lines that either side disputes.' })
  @VisibleTo('supplier')
  @MoneyOf('disputedAmount')
  disputedAmount!: Money;

  @Field(() => [StatementLineType], { description: 'The lines, by their number: what is in the balance by day, then what is for information.' })
  @VisibleTo('supplier')
  lines!: StatementLineType[];

  @Field(() => String, { description: 'Who of the company drew it up.' })
  createdByName!: Statement['createdByName'];

  @Field(() => DateTimeScalar, { description: 'When it was drawn up.' })
  @VisibleTo('supplier')
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the supplier signed.' })
  @VisibleTo('supplier')
  supplierSignedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who signed for the supplier.' })
  @VisibleTo('supplier')
  supplierSignedByName!: Statement['supplierSignedByName'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the company signed.' })
  @VisibleTo('supplier')
  companySignedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who signed for the company.' })
  @VisibleTo('supplier')
  companySignedByName!: Statement['companySignedByName'];

  @Field(() => [StatementActionEnum], { description: 'What you can do with it now.' })
  @VisibleTo('supplier')
  @ComputedFrom('status', 'supplierSignedAt', 'companySignedAt', 'createdById')
  availableActions(@Ctx() context: SignedInContext): StatementAction[] {
    return availableActions(this as unknown as Statement, context);
  }
}

export const StatementConnection = connectionOf('Statement', () => StatementType);
