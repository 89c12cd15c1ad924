import { Field, ID, InputType, Int } from 'type-graphql';
import { AddressInput } from '../../graphql/address.type.js';
import { VisibleTo } from '../../graphql/audience.js';
import { CurrencyCodeScalar, DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import type { Address } from '../../shared/address.js';

@InputType()
export abstract class PurchaseOrderReferenceInput {
  @Field(() => ID, { description: 'Id of the order, `po_…`.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The order’s `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  @VisibleTo('supplier')
  lockVersion?: number | null;
}

@InputType({ description: 'When how much is wanted.' })
class PurchaseOrderScheduleInput {
  @Field(() => DecimalScalar, { description: 'How much, in the item’s unit; more than 0.' })
  quantity!: string;

  @Field(() => DateScalar, { description: 'The day it is wanted; not before the day of the order.' })
  requestedOn!: string;
}

@InputType({ description: 'One line of a draft.' })
export class PurchaseOrderLineInput {
  @Field(() => ID, { description: 'Id of the item, `item_…`.' })
  itemId!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'The price of one unit, 0 or more; the agreed one when left out.' })
  unitPrice?: string | null;

  @Field(() => String, { nullable: true, description: 'A note to the supplier about this line.' })
  note?: string | null;

  @Field(() => [PurchaseOrderScheduleInput], { description: 'The deliveries; at least one.' })
  schedules!: PurchaseOrderScheduleInput[];
}

/** The input of a mutation that needs to know the order only, `<Name>Input`. */
export function purchaseOrderInput(mutation: string) {
  @InputType(`${mutation}Input`, { description: 'Which order is meant.' })
  class Input extends PurchaseOrderReferenceInput {}
  return Input;
}

@InputType({ description: 'A new draft.' })
export class PurchaseOrderCreateInput {
  @Field(() => ID, { description: 'Id of the supplier, `sup_…`; must be REGISTERED.' })
  supplierId!: string;

  @Field(() => CurrencyCodeScalar, { nullable: true, description: 'Currency of all prices; the supplier’s when left out.' })
  currencyCode?: string | null;

  @Field(() => String, { nullable: true, description: 'A note to the supplier.' })
  note?: string | null;

  @Field(() => AddressInput, { nullable: true, description: 'Where to deliver.' })
  deliveryAddress?: Address | null;

  @Field(() => [PurchaseOrderLineInput], { description: 'The lines; at least one.' })
  lines!: PurchaseOrderLineInput[];
}

@InputType({ description: 'A change of a draft; what is left out stays.' })
export class PurchaseOrderUpdateInput extends PurchaseOrderReferenceInput {
  @Field(() => String, { nullable: true, description: 'A note to the supplier; null removes it.' })
  note?: string | null;

  @Field(() => AddressInput, { nullable: true, description: 'Where to deliver; null removes it.' })
  deliveryAddress?: Address | null;

  @Field(() => [PurchaseOrderLineInput], { nullable: true, description: 'Replaces all lines.' })
  lines?: PurchaseOrderLineInput[] | null;
}

@InputType({ description: 'What a buyer answers to a proposal.' })
export class PurchaseOrderAcceptProposalInput extends PurchaseOrderReferenceInput {
  @Field(() => String, { nullable: true, description: 'A note to the supplier.' })
  note?: string | null;
}

@InputType({ description: 'What a buyer answers to a proposal.' })
export class PurchaseOrderRefuseProposalInput extends PurchaseOrderReferenceInput {
  @Field(() => String, { description: 'Why, in words for the supplier.' })
  reason!: string;
}
