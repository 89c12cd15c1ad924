import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { RequestContext, SignedInContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { settle } from '../../graphql/settle.js';
import { decideOnRegistration, takeReviewTask } from './decide-on-registration.js';
import { ReviewTaskDecideInput, reviewTaskPayload, ReviewTaskTakeInput } from './review-task.inputs.js';
import { reviewTaskList, ReviewTasksArguments } from './review-task.queries.js';
import { ReviewTaskConnection, ReviewTaskType } from './review-task.type.js';

const ReviewTaskTakePayload = reviewTaskPayload('ReviewTaskTake');
const ReviewTaskDecidePayload = reviewTaskPayload('ReviewTaskDecide');

/** What reviewers of registrations work with. */
@Resolver()
export class ReviewTaskResolver {
  @Query(() => ReviewTaskConnection, { description: 'The steps of reviews; `filter: { status: OPEN, step: … }` is a work list. Oldest first unless `orderBy` says otherwise.' })
  @Requires('supplier:review')
  reviewTasks(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => ReviewTasksArguments) page: object) {
    return readConnection(context, info, reviewTaskList, page);
  }

  @Query(() => ReviewTaskType, { description: 'One step of a review. `NOT_FOUND` when there is none.' })
  @Requires('supplier:review')
  reviewTask(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of the task, `rev_…`.' }) id: string) {
    return readRecord(context, info, id);
  }

  @Mutation(() => ReviewTaskTakePayload, { description: 'Makes a task one’s own; with the first one the review has begun. `FORBIDDEN` when it is another department’s.' })
  @Requires('supplier:review')
  reviewTaskTake(@Ctx() context: SignedInContext, @Arg('input', () => ReviewTaskTakeInput, { description: 'The task.' }) input: ReviewTaskTakeInput) {
    return settle(() => takeReviewTask(context, input));
  }

  @Mutation(() => ReviewTaskDecidePayload, {
    description: 'Decides a step of a review. After the last approval the supplier is registered. `FORBIDDEN` when it is another department’s.',
  })
  @Requires('supplier:review')
  reviewTaskDecide(@Ctx() context: SignedInContext, @Arg('input', () => ReviewTaskDecideInput, { description: 'The decision.' }) input: ReviewTaskDecideInput) {
    return settle(() => decideOnRegistration(context, input));
  }
}
