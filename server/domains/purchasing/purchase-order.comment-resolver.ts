import { sql } from 'kysely';
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { PageOfList } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { BySql, compiled, ConnectionTo } from '../../graphql/read/annotations.js';
import { settle } from '../../graphql/settle.js';
import { commentOnPurchaseOrder, markCommentsRead } from './comment-on-purchase-order.js';
import type { PurchaseOrderComment } from './purchase-order-comment.entity.js';
import { PurchaseOrderCommentConnection, purchaseOrderCommentList, PurchaseOrderCommentType } from './purchase-order-comment.type.js';
import { unreadComments } from './purchase-order.conditions.js';
import { CommentVisibilityEnum } from './purchase-order.enums.js';
import { purchaseOrderPayload } from './purchase-order.payloads.js';
import { PurchaseOrderType } from './purchase-order.type.js';

@InputType({ description: 'A comment on an order or one of its lines.' })
class PurchaseOrderCommentInput {
  @Field(() => ID, { description: 'Id of the order, `po_…`.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The number of the line it is about; left out when it is about the order.' })
  @VisibleTo('supplier')
  lineNumber?: number | null;

  @Field(() => String, { description: 'Plain text with line breaks, at most 10,000 characters.' })
  @VisibleTo('supplier')
  body!: string;

  @Field(() => CommentVisibilityEnum, { nullable: true, description: 'Whether the supplier reads it; PUBLIC when left out. Before the order was sent only INTERNAL.' })
  visibility?: PurchaseOrderComment['visibility'] | null;

  @Field(() => [ID], { nullable: true, description: 'Files uploaded before, `file_…`; at most 10.' })
  @VisibleTo('supplier')
  attachmentIds?: string[] | null;
}

@InputType({ description: 'Which order is meant.' })
class PurchaseOrderCommentsMarkReadInput {
  @Field(() => ID, { description: 'Id of the order, `po_…`.' })
  @VisibleTo('supplier')
  id!: string;
}

const OrderPayload = purchaseOrderPayload('PurchaseOrderCommentsMarkRead');

@ObjectType({ description: 'A comment that was written.' })
class PurchaseOrderCommentPayload extends OrderPayload {
  @Field(() => PurchaseOrderCommentType, { nullable: true, description: 'The comment; null when it was refused.' })
  @VisibleTo('supplier')
  comment?: PurchaseOrderCommentType | null;
}

/** What both sides write about an order. */
@Resolver(() => PurchaseOrderType)
export class PurchaseOrderCommentResolver {
  @FieldResolver(() => PurchaseOrderCommentConnection, { description: 'What was written about it and its lines, oldest first.' })
  @VisibleTo('supplier')
  @ConnectionTo(purchaseOrderCommentList, 'purchaseOrder')
  comments(@Args(() => PageOfList) _page: object) {
    return compiled();
  }

  @FieldResolver(() => Int, { description: 'How many comments of the other side yours has not read.' })
  @VisibleTo('supplier')
  @BySql((column, asking) => sql`(select count(*)::int ${unreadComments(column, asking)})`)
  unreadCommentCount(): number {
    return compiled();
  }

  @Mutation(() => PurchaseOrderCommentPayload, { description: 'Writes about an order or a line of it. The other side is told, unless it is internal.' })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:comment')
  purchaseOrderComment(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderCommentInput, { description: 'The comment.' }) input: PurchaseOrderCommentInput) {
    return settle(() => commentOnPurchaseOrder(context, input));
  }

  @Mutation(() => OrderPayload, { description: 'Notes that your side has read the comments of an order.' })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:comment')
  purchaseOrderCommentsMarkRead(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderCommentsMarkReadInput, { description: 'The order.' }) input: PurchaseOrderCommentsMarkReadInput) {
    return settle(() => markCommentsRead(context, input));
  }
}
