import { Field, ID, InputType, Int } from 'type-graphql';
import { DecimalScalar } from '../../graphql/scalars/scalars.js';
import { MatchKindEnum } from './invoice.enums.js';
import type { MatchPolicy } from './match-policy.entity.js';

@InputType({ description: 'What a policy holds for: one of the three, or nothing for the company’s own.' })
abstract class MatchPolicyScopeInput {
  @Field(() => ID, { nullable: true, description: 'Invoices of this supplier, `sup_…`.' })
  supplierId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Lines with this item, `item_…`.' })
  itemId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Lines of this order, `po_…`.' })
  purchaseOrderId?: string | null;
}

@InputType({ description: 'A policy as it is to be from now on: what is left out is not set.' })
export class MatchPolicySetInput extends MatchPolicyScopeInput {
  @Field(() => Int, { nullable: true, description: 'The policy’s `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  lockVersion?: number | null;

  @Field(() => MatchKindEnum, { description: 'What invoices are held against.' })
  kind!: MatchPolicy['kind'];

  @Field(() => DecimalScalar, { nullable: true, description: 'How many percent a unit may cost more than ordered; 0 to 100.' })
  pricePercent?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much a unit may cost more than ordered; 0 or more.' })
  priceAmount?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How many percent all invoices of an order line may come to more than it does; 0 to 100.' })
  valuePercent?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much all invoices of an order line may come to more than it does; 0 or more.' })
  valueAmount?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How many percent more than ordered, received and accepted may be billed; 0 to 100.' })
  quantityPercent?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much the charges of an invoice may come to; 0 or more.' })
  chargeAmount?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How far the tax of a rate may be off, either way; 0 or more.' })
  taxAmount?: string | null;
}

@InputType({ description: 'The policy that no longer holds; the next less specific one does then.' })
export class MatchPolicyRemoveInput extends MatchPolicyScopeInput {}
