import { Field, ID, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { contains, isBetween, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import { PaymentRun } from './payment-run.entity.js';
import type { PaymentRunStatus } from './payment-run.states.js';
import { Payment } from './payment.entity.js';
import type { PaymentStatus } from './payment.states.js';
import { PaymentRunStatusEnum, PaymentStatusEnum } from './payments.enums.js';

@InputType({ description: 'Which payments to list; every given part must hold.' })
export class PaymentFilter {
  @Field(() => String, { nullable: true, description: 'Part of the number.' })
  @VisibleTo('supplier')
  search?: string | null;

  @Field(() => [PaymentStatusEnum], { nullable: true, description: 'One of these states.' })
  @VisibleTo('supplier')
  status?: PaymentStatus[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'To be executed on this day or later.' })
  @VisibleTo('supplier')
  executeFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'To be executed on this day or earlier.' })
  @VisibleTo('supplier')
  executeTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'To this supplier, `sup_…`.' })
  supplierId?: string | null;
}

const PaymentOrderField = defineEnum({
  name: 'PaymentOrderField',
  description: 'What a list of payments can be sorted by.',
  values: { EXECUTE_ON: 'The day on which the bank was told to pay.', NUMBER: 'The payment’s number.' },
  visibleTo: ['supplier'],
});

export const paymentList = defineList<PaymentFilter>({
  entity: Payment,
  conditions: (filter, column) => [
    contains(column('searchText'), filter.search),
    isOneOf(column('status'), filter.status),
    ...isBetween(column('executeOn'), filter.executeFrom, filter.executeTo),
    isRecord(column('supplier'), 'sup', filter.supplierId),
  ],
  orders: { EXECUTE_ON: 'executeOn', NUMBER: 'number' },
  defaultOrder: { field: 'EXECUTE_ON', direction: 'DESC' },
});

export const PaymentsArguments = listArguments(PaymentFilter, orderInput('Payment', PaymentOrderField, ['supplier']));

@InputType({ description: 'Which payment runs to list; every given part must hold.' })
export class PaymentRunFilter {
  @Field(() => [PaymentRunStatusEnum], { nullable: true, description: 'One of these states.' })
  status?: PaymentRunStatus[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'To be executed on this day or later.' })
  executeFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'To be executed on this day or earlier.' })
  executeTo?: string | null;
}

const PaymentRunOrderField = defineEnum({
  name: 'PaymentRunOrderField',
  description: 'What a list of payment runs can be sorted by.',
  values: { EXECUTE_ON: 'The day on which the bank is to pay.', NUMBER: 'The run’s number.' },
});

export const paymentRunList = defineList<PaymentRunFilter>({
  entity: PaymentRun,
  conditions: (filter, column) => [isOneOf(column('status'), filter.status), ...isBetween(column('executeOn'), filter.executeFrom, filter.executeTo)],
  orders: { EXECUTE_ON: 'executeOn', NUMBER: 'number' },
  defaultOrder: { field: 'EXECUTE_ON', direction: 'DESC' },
});

export const PaymentRunsArguments = listArguments(PaymentRunFilter, orderInput('PaymentRun', PaymentRunOrderField, []));
