import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { RecordOf, RecordsHolding } from '../../graphql/read/annotations.js';
import { DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { ItemType } from '../catalog/index.js';
import { AttachmentsOf, AttachmentType } from '../files/index.js';
import { SalesOrderLineType } from '../sales/index.js';
import { CustomerReturnLine } from './customer-return-line.entity.js';
import { ReturnConditionEnum, ReturnGradeEnum, ReturnOutcomeEnum, ReturnReasonEnum, ReturnWishEnum } from './customer-return.enums.js';
import { RepairType } from './repair.type.js';
import { SupplierClaim } from './supplier-claim.entity.js';
import { SupplierClaimType } from './supplier-claim.type.js';

@ObjectType('CustomerReturnLine', { description: 'What comes back of one line of an order.' })
@RecordOf(CustomerReturnLine, 'retl')
export class CustomerReturnLineType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => Int, { description: 'The line’s number on the return; 1 or more.' })
  @VisibleTo('customer')
  lineNumber!: CustomerReturnLine['lineNumber'];

  @Field(() => SalesOrderLineType, { description: 'The line of the order.' })
  @VisibleTo('customer')
  salesOrderLine!: SalesOrderLineType;

  @Field(() => ItemType, { description: 'What it is.' })
  @VisibleTo('customer')
  item!: ItemType;

  @Field(() => DecimalScalar, { description: 'How much is to come back, in `unitCode`.' })
  @VisibleTo('customer')
  quantity!: CustomerReturnLine['quantity'];

  @Field(() => String, { description: 'UN/ECE Recommendation 20, for example `EA`, `KGM`.' })
  @VisibleTo('customer')
  unitCode!: CustomerReturnLine['unitCode'];

  @Field(() => String, { nullable: true, description: 'The lot, as the customer read it.' })
  @VisibleTo('customer')
  lot!: CustomerReturnLine['lot'];

  @Field(() => [String], { description: 'The serial numbers, one a piece, of what is told apart by them.' })
  @VisibleTo('customer')
  serials!: CustomerReturnLine['serials'];

  @Field(() => ReturnReasonEnum, { description: 'Why it comes back.' })
  @VisibleTo('customer')
  reason!: CustomerReturnLine['reason'];

  @Field(() => ReturnWishEnum, { description: 'What the customer would like for it.' })
  @VisibleTo('customer')
  wish!: CustomerReturnLine['wish'];

  @Field(() => String, { description: 'What the customer says about it.' })
  @VisibleTo('customer')
  description!: CustomerReturnLine['description'];

  @Field(() => [AttachmentType], { description: 'The customer’s photos, oldest first.' })
  @VisibleTo('customer')
  @AttachmentsOf()
  attachments!: AttachmentType[];

  @Field(() => DateScalar, { description: 'The day it was delivered, from which the warranty runs.' })
  @VisibleTo('customer')
  deliveredOn!: CustomerReturnLine['deliveredOn'];

  @Field(() => DateScalar, { nullable: true, description: 'The last day of the warranty; null when the item has none.' })
  @VisibleTo('customer')
  warrantyUntil!: CustomerReturnLine['warrantyUntil'];

  @Field(() => Boolean, { description: 'Whether it was under warranty on the day of the request. Otherwise a repair is quoted first.' })
  @VisibleTo('customer')
  inWarranty!: CustomerReturnLine['inWarranty'];

  @Field(() => DecimalScalar, { nullable: true, description: 'How much came, in `unitCode`; null before it was counted.' })
  @VisibleTo('customer')
  receivedQuantity!: CustomerReturnLine['receivedQuantity'];

  @Field(() => ReturnConditionEnum, { nullable: true, description: 'In what condition it came.' })
  @VisibleTo('customer')
  condition!: CustomerReturnLine['condition'];

  @Field(() => ReturnGradeEnum, { nullable: true, description: 'In what state quality found it.' })
  @VisibleTo('customer')
  grade!: CustomerReturnLine['grade'];

  @Field(() => ReturnOutcomeEnum, { nullable: true, description: 'What becomes of it; null before it was graded, and when nothing of it came.' })
  @VisibleTo('customer')
  outcome!: CustomerReturnLine['outcome'];

  @Field(() => RepairType, { nullable: true, description: 'Its repair; null before the diagnosis.' })
  @VisibleTo('customer')
  repair!: RepairType | null;

  @Field(() => [SupplierClaimType], { description: 'What the supplier of the lot was held to account with; at most one.' })
  @RecordsHolding(SupplierClaim, 'returnLine')
  supplierClaims!: SupplierClaimType[];
}
