import { sql } from 'kysely';
import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { BySql, ComputedFrom, RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { ReviewStepEnum } from '../qualification/index.js';
import { SupplierType } from '../suppliers/index.js';
import { ReviewTaskActionEnum, ReviewTaskStatusEnum } from './registration.enums.js';
import { availableActions } from './review-task.actions.js';
import { ReviewTask } from './review-task.entity.js';
import type { ReviewTaskAction } from './review-task.states.js';

@ObjectType('ReviewTask', { implements: Node, description: 'One step in the review of a registration.' })
@RecordOf(ReviewTask, 'rev')
export class ReviewTaskType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: ReviewTask['lockVersion'];

  @Field(() => ReviewStepEnum, { description: 'Which step it is.' })
  @VisibleTo('supplier')
  step!: ReviewTask['step'];

  @Field(() => Int, { description: 'Its place among the steps, from 1.' })
  @VisibleTo('supplier')
  position!: ReviewTask['position'];

  @Field(() => ReviewTaskStatusEnum, { description: 'How far it is.' })
  @VisibleTo('supplier')
  status!: ReviewTask['status'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it can be done.' })
  @VisibleTo('supplier')
  openedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last decided.' })
  @VisibleTo('supplier')
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'What the reviewer tells the applicant.' })
  @VisibleTo('supplier')
  comment!: ReviewTask['comment'];

  @Field(() => SupplierType, { description: 'Whose registration it is.' })
  supplier!: SupplierType;

  @Field(() => String, { nullable: true, description: 'Name of who has taken it.' })
  @BySql((column) => sql`(select name from account where id = ${column('assigneeId')})`)
  assigneeName!: string | null;

  @Field(() => String, { nullable: true, description: 'Who decided it.' })
  decidedByName!: ReviewTask['decidedByName'];

  @Field(() => String, { nullable: true, description: 'What the reviewer tells other staff.' })
  internalComment!: ReviewTask['internalComment'];

  @Field(() => [ReviewTaskActionEnum], { description: 'What you can do with it now.' })
  @ComputedFrom('status', 'step')
  availableActions(@Ctx() context: SignedInContext): ReviewTaskAction[] {
    return availableActions(this, context.principal.permissions);
  }
}

export const ReviewTaskConnection = connectionOf('ReviewTask', () => ReviewTaskType);
