import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Payload } from '../../graphql/user-error.js';
import type { ReviewOutcome } from './decide-on-registration.js';
import { ReviewOutcomeEnum } from './registration.enums.js';
import { ReviewTaskType } from './review-task.type.js';

@InputType()
abstract class ReviewTaskChangeInput {
  @Field(() => ID, { description: 'Id of the task, `rev_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.' })
  lockVersion?: number | null;
}

@InputType({ description: 'Which review task is taken.' })
export class ReviewTaskTakeInput extends ReviewTaskChangeInput {}

@InputType({ description: 'What comes of a step of a review.' })
export class ReviewTaskDecideInput extends ReviewTaskChangeInput {
  @Field(() => ReviewOutcomeEnum, { description: 'The decision.' })
  outcome!: ReviewOutcome;

  @Field(() => String, { nullable: true, description: 'For the applicant; needed unless it is approved; at most 5,000 characters.' })
  comment?: string | null;

  @Field(() => String, { nullable: true, description: 'For other staff; at most 5,000 characters.' })
  internalComment?: string | null;
}

/** The payload of a mutation that changes a review task, `<Name>Payload`. */
export function reviewTaskPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A review task after a change.' })
  class ReviewTaskPayload extends Payload {
    @Field(() => ReviewTaskType, { nullable: true, description: 'The task as it is now; null when the change was refused.' })
    reviewTask?: ReviewTaskType | null;
  }
  return ReviewTaskPayload;
}
