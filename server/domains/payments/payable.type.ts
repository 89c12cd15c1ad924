import { sql } from 'kysely';
import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { Money } from '../../graphql/money.type.js';
import { BySql, ComputedFrom, MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { actionsFrom } from '../../shared/state-machine.js';
import { InvoiceType } from '../invoicing/index.js';
import { SupplierType } from '../suppliers/index.js';
import { Payable } from './payable.entity.js';
import { type PayableAction, payableTransitions } from './payable.states.js';
import { PayableActionEnum, PayableStatusEnum } from './payments.enums.js';

@ObjectType('Payable', { implements: Node, description: 'What is to be paid of an approved invoice, or netted off by a credit note.' })
@RecordOf(Payable, 'due')
export class PayableType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: Payable['lockVersion'];

  @Field(() => InvoiceType, { description: 'The invoice or credit note.' })
  @VisibleTo('supplier')
  invoice!: InvoiceType;

  @Field(() => SupplierType, { description: 'Who gets the money.' })
  @VisibleTo('supplier')
  supplier!: SupplierType;

  @Field(() => PayableStatusEnum, { description: 'Where it stands.' })
  @VisibleTo('supplier')
  status!: Payable['status'];

  @Field(() => DateScalar, { description: 'The day it is due by the terms of the invoice.' })
  @VisibleTo('supplier')
  dueOn!: Payable['dueOn'];

  @Field(() => DateScalar, { description: 'The day it is to be paid: `dueOn`, or earlier for a discount.' })
  @VisibleTo('supplier')
  payOn!: Payable['payOn'];

  @Field(() => Money, { description: 'What was approved; negative for a credit note.' })
  @VisibleTo('supplier')
  @MoneyOf('amount')
  amount!: Money;

  @Field(() => Money, { description: 'What is paid, netted off or taken as discount of it.' })
  @VisibleTo('supplier')
  @MoneyOf('settledAmount')
  settledAmount!: Money;

  @Field(() => Money, { description: 'What is left to pay; negative for a credit note.' })
  @VisibleTo('supplier')
  @MoneyOf('openAmount')
  openAmount!: Money;

  @Field(() => Money, { description: 'What is taken off when it is paid on `payOn` at the latest.' })
  @VisibleTo('supplier')
  @MoneyOf('discountAmount')
  discountAmount!: Money;

  @Field(() => String, { nullable: true, description: 'Why it is held, in words; null unless it is HELD.' })
  @VisibleTo('supplier')
  holdReason!: Payable['holdReason'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is held.' })
  @VisibleTo('supplier')
  heldAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who holds it.' })
  heldByName!: Payable['heldByName'];

  @Field(() => DateScalar, { nullable: true, description: 'Until the end of this day nothing is paid to the supplier, because its bank details have changed; null when that is not so.' })
  @VisibleTo('supplier')
  @BySql((column, { today }) => sql`(select payments_frozen_until from supplier where id = ${column('supplier')} and payments_frozen_until >= ${today})`)
  frozenUntil!: string | null;

  @Field(() => [PayableActionEnum], { description: 'What you can do with it now.' })
  @ComputedFrom('status')
  availableActions(@Ctx() context: SignedInContext): PayableAction[] {
    return actionsFrom(payableTransitions, this.status, context.principal.permissions);
  }
}

export const PayableConnection = connectionOf('Payable', () => PayableType);
