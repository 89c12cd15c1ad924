import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { ComputedFrom, RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { actionsFrom } from '../../shared/state-machine.js';
import { ItemType } from '../catalog/index.js';
import { AttachmentsOf, AttachmentType } from '../files/index.js';
import { PurchaseOrderType } from '../purchasing/index.js';
import { GoodsReceiptType } from '../receiving/index.js';
import { SupplierType } from '../suppliers/index.js';
import { InspectionType } from './inspection.type.js';
import { NonConformanceEntryType } from './non-conformance-entry.type.js';
import { NonConformance } from './non-conformance.entity.js';
import { NonConformanceActionEnum, NonConformanceSeverityEnum, NonConformanceStatusEnum } from './non-conformance.enums.js';
import { type NonConformanceAction, nonConformanceTransitions } from './non-conformance.states.js';

@ObjectType('NonConformance', { implements: Node, description: 'Goods that were not as they should be, and what the supplier does about it.' })
@RecordOf(NonConformance, 'nc')
export class NonConformanceType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  @VisibleTo('supplier')
  lockVersion!: NonConformance['lockVersion'];

  @Field(() => String, { description: 'The number people use, for example `NC-2026-000123`.' })
  @VisibleTo('supplier')
  number!: NonConformance['number'];

  @Field(() => NonConformanceStatusEnum, { description: 'How far it has come.' })
  @VisibleTo('supplier')
  status!: NonConformance['status'];

  @Field(() => NonConformanceSeverityEnum, { description: 'How bad it is.' })
  @VisibleTo('supplier')
  severity!: NonConformance['severity'];

  @Field(() => SupplierType, { description: 'Whose goods they are.' })
  @VisibleTo('supplier')
  supplier!: SupplierType;

  @Field(() => String, { description: 'What is wrong in a few words.' })
  @VisibleTo('supplier')
  title!: NonConformance['title'];

  @Field(() => String, { description: 'What was found.' })
  @VisibleTo('supplier')
  description!: NonConformance['description'];

  @Field(() => ItemType, { nullable: true, description: 'What was found to be wrong.' })
  @VisibleTo('supplier')
  item!: ItemType | null;

  @Field(() => PurchaseOrderType, { nullable: true, description: 'The order it came with.' })
  @VisibleTo('supplier')
  purchaseOrder!: PurchaseOrderType | null;

  @Field(() => GoodsReceiptType, { nullable: true, description: 'The receipt it came with.' })
  @VisibleTo('supplier')
  goodsReceipt!: GoodsReceiptType | null;

  @Field(() => InspectionType, { nullable: true, description: 'The inspection that failed; null when somebody opened it by hand.' })
  inspection!: InspectionType | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much is affected, in `unitCode`.' })
  @VisibleTo('supplier')
  affectedQuantity!: NonConformance['affectedQuantity'];

  @Field(() => String, { nullable: true, description: 'UN/ECE Recommendation 20, for example `EA`, `KGM`.' })
  @VisibleTo('supplier')
  unitCode!: NonConformance['unitCode'];

  @Field(() => DateScalar, { nullable: true, description: 'The day by which the supplier is to answer; null while nothing is asked of them.' })
  @VisibleTo('supplier')
  dueOn!: NonConformance['dueOn'];

  @Field(() => String, { description: 'Who opened it.' })
  @VisibleTo('supplier')
  openedByName!: NonConformance['openedByName'];

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  @VisibleTo('supplier')
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed.' })
  @VisibleTo('supplier')
  closedAt!: string | null;

  @Field(() => [AttachmentType], { description: 'Photos and other files of what was found, oldest first.' })
  @VisibleTo('supplier')
  @AttachmentsOf()
  attachments!: AttachmentType[];

  @Field(() => [NonConformanceEntryType], { description: 'What either side said, oldest first.' })
  @VisibleTo('supplier')
  entries!: NonConformanceEntryType[];

  @Field(() => [NonConformanceActionEnum], { description: 'What you can do with it now.' })
  @VisibleTo('supplier')
  @ComputedFrom('status')
  availableActions(@Ctx() context: SignedInContext): NonConformanceAction[] {
    return actionsFrom(nonConformanceTransitions, this.status, context.principal.permissions);
  }
}

export const NonConformanceConnection = connectionOf('NonConformance', () => NonConformanceType);
