import { Field, ID, ObjectType } from 'type-graphql';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { NonConformanceType } from '../quality/index.js';
import { GoodsReceiptLineType } from '../receiving/index.js';
import { SupplierClaim } from './supplier-claim.entity.js';

@ObjectType('SupplierClaim', { description: 'What ties a customer’s return to the complaint with the supplier of the lot. Neither of the two sees it.' })
@RecordOf(SupplierClaim, 'sclm')
export class SupplierClaimType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => NonConformanceType, { description: 'The complaint with the supplier.' })
  nonConformance!: NonConformanceType;

  @Field(() => GoodsReceiptLineType, { description: 'With which the goods came.' })
  goodsReceiptLine!: GoodsReceiptLineType;

  @Field(() => String, { description: 'Who claimed.' })
  claimedByName!: SupplierClaim['claimedByName'];

  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt!: string;
}
