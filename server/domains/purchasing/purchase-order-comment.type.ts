import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf } from '../../graphql/connections.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { defineList } from '../../graphql/read/list.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { AttachmentsOf, AttachmentType } from '../files/index.js';
import { PurchaseOrderComment } from './purchase-order-comment.entity.js';
import { CommentSideEnum, CommentVisibilityEnum } from './purchase-order.enums.js';

@ObjectType('PurchaseOrderComment', { description: 'What somebody wrote about an order or one of its lines. Never changes.' })
@RecordOf(PurchaseOrderComment, 'poco')
export class PurchaseOrderCommentType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The line it is about; null when it is about the order.' })
  @VisibleTo('supplier')
  lineNumber!: PurchaseOrderComment['lineNumber'];

  @Field(() => CommentVisibilityEnum, { description: 'Whether the supplier reads it.' })
  visibility!: PurchaseOrderComment['visibility'];

  @Field(() => CommentSideEnum, { description: 'Which side wrote it.' })
  @VisibleTo('supplier')
  authorSide!: PurchaseOrderComment['authorSide'];

  @Field(() => String, { description: 'Who wrote it.' })
  @VisibleTo('supplier')
  authorName!: PurchaseOrderComment['authorName'];

  @Field(() => String, { description: 'What was written: plain text with line breaks.' })
  @VisibleTo('supplier')
  body!: PurchaseOrderComment['body'];

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  @VisibleTo('supplier')
  createdAt!: string;

  @Field(() => [AttachmentType], { description: 'The files that came with it.' })
  @VisibleTo('supplier')
  @AttachmentsOf()
  attachments!: AttachmentType[];
}

export const PurchaseOrderCommentConnection = connectionOf('PurchaseOrderComment', () => PurchaseOrderCommentType);

export const purchaseOrderCommentList = defineList<object>({
  entity: PurchaseOrderComment,
  conditions: () => [],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
});
