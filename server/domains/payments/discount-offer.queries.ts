import { type RawBuilder, sql } from 'kysely';
import { Field, ID, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import type { Asking } from '../../graphql/read/asking.js';
import { holds, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { DiscountOffer } from './discount-offer.entity.js';
import type { DiscountOfferStatus } from './discount-offer.states.js';
import { DiscountRule } from './discount-rule.entity.js';
import { DiscountOfferStatusEnum } from './payments.enums.js';

/** Waits for the supplier's answer, and there is still time. */
export function awaitsAnswer(column: ColumnReference, { today }: Asking): RawBuilder<boolean> {
  return sql<boolean>`(${column('status')} = 'OFFERED' and ${column('answerBy')} >= ${today})`;
}

@InputType({ description: 'Which offers to list; every given part must hold.' })
export class DiscountOfferFilter {
  @Field(() => [DiscountOfferStatusEnum], { nullable: true, description: 'One of these states.' })
  @VisibleTo('supplier')
  status?: DiscountOfferStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it waits for an answer and there is still time.' })
  @VisibleTo('supplier')
  awaitsAnswer?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'For this invoice, `inv_…`.' })
  @VisibleTo('supplier')
  invoiceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'To this supplier, `sup_…`.' })
  supplierId?: string | null;
}

const DiscountOfferOrderField = defineEnum({
  name: 'DiscountOfferOrderField',
  description: 'What a list of offers can be sorted by.',
  values: { ANSWER_BY: 'The last day on which it can be accepted.' },
  visibleTo: ['supplier'],
});

export const discountOfferList = defineList<DiscountOfferFilter>({
  entity: DiscountOffer,
  conditions: (filter, column, asking) => [
    isOneOf(column('status'), filter.status),
    holds(awaitsAnswer(column, asking), filter.awaitsAnswer),
    isRecord(column('invoice'), 'inv', filter.invoiceId),
    isRecord(column('supplier'), 'sup', filter.supplierId),
  ],
  orders: { ANSWER_BY: 'answerBy' },
  defaultOrder: { field: 'ANSWER_BY', direction: 'DESC' },
});

export const DiscountOffersArguments = listArguments(DiscountOfferFilter, orderInput('DiscountOffer', DiscountOfferOrderField, ['supplier']));

@InputType({ description: 'Which rules to list.' })
export class DiscountRuleFilter {
  @Field(() => Boolean, { nullable: true, description: 'True: only those in force. False: only those that have ended.' })
  inForce?: boolean | null;
}

const DiscountRuleOrderField = defineEnum({
  name: 'DiscountRuleOrderField',
  description: 'What a list of rules can be sorted by.',
  values: { CREATED_AT: 'When it was written down.' },
});

export const discountRuleList = defineList<DiscountRuleFilter>({
  entity: DiscountRule,
  conditions: (filter, column) => [holds(sql`${column('endedAt')} is null`, filter.inForce)],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

export const DiscountRulesArguments = listArguments(DiscountRuleFilter, orderInput('DiscountRule', DiscountRuleOrderField, []));
