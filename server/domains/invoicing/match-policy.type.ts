import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connections.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DecimalScalar } from '../../graphql/scalars/scalars.js';
import { ItemType } from '../catalog/index.js';
import { PurchaseOrderType } from '../purchasing/index.js';
import { SupplierType } from '../suppliers/index.js';
import { MatchKindEnum } from './invoice.enums.js';
import { MatchPolicy } from './match-policy.entity.js';

@ObjectType('MatchPolicy', {
  description: 'How closely invoices are held against orders and receipts. That of an order decides before that of an item, of a supplier, and the company’s own. Where both a percentage and an amount are set, neither may be exceeded; where neither is, nothing is let pass.',
})
@RecordOf(MatchPolicy, 'mp')
export class MatchPolicyType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: MatchPolicy['lockVersion'];

  @Field(() => SupplierType, { nullable: true, description: 'It holds for invoices of this supplier.' })
  supplier!: SupplierType | null;

  @Field(() => ItemType, { nullable: true, description: 'It holds for lines with this item.' })
  item!: ItemType | null;

  @Field(() => PurchaseOrderType, { nullable: true, description: 'It holds for lines of this order.' })
  purchaseOrder!: PurchaseOrderType | null;

  @Field(() => MatchKindEnum, { description: 'What invoices are held against.' })
  kind!: MatchPolicy['kind'];

  @Field(() => DecimalScalar, { nullable: true, description: 'How many percent a unit may cost more than ordered.' })
  pricePercent!: MatchPolicy['pricePercent'];

  @Field(() => DecimalScalar, { nullable: true, description: 'How much a unit may cost more than ordered, in the invoice’s currency.' })
  priceAmount!: MatchPolicy['priceAmount'];

  @Field(() => DecimalScalar, { nullable: true, description: 'How many percent all invoices of an order line may come to more than it does.' })
  valuePercent!: MatchPolicy['valuePercent'];

  @Field(() => DecimalScalar, { nullable: true, description: 'How much all invoices of an order line may come to more than it does, in the invoice’s currency.' })
  valueAmount!: MatchPolicy['valueAmount'];

  @Field(() => DecimalScalar, { nullable: true, description: 'How many percent more than ordered, received and accepted may be billed.' })
  quantityPercent!: MatchPolicy['quantityPercent'];

  @Field(() => DecimalScalar, { nullable: true, description: 'How much the charges of an invoice may come to, in its currency.' })
  chargeAmount!: MatchPolicy['chargeAmount'];

  @Field(() => DecimalScalar, { nullable: true, description: 'How far the tax of a rate may be from what follows from it, either way, in the invoice’s currency.' })
  taxAmount!: MatchPolicy['taxAmount'];
}

export const MatchPolicyConnection = connectionOf('MatchPolicy', () => MatchPolicyType);
