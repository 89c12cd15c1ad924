import { sql } from 'kysely';
import { Field, ID, InputType } from 'type-graphql';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { holds, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { type ReviewStep, ReviewStepEnum } from '../qualification/index.js';
import { ReviewTaskStatusEnum } from './registration.enums.js';
import { ReviewTask } from './review-task.entity.js';

@InputType({ description: 'Which review tasks to list; every given part must hold.' })
export class ReviewTaskFilter {
  @Field(() => [ReviewTaskStatusEnum], { nullable: true, description: 'One of these states; OPEN for what can be done.' })
  status?: ReviewTask['status'][] | null;

  @Field(() => [ReviewStepEnum], { nullable: true, description: 'One of these steps.' })
  step?: ReviewStep[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether you have taken it.' })
  mine?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Tasks about this supplier, `sup_…`.' })
  supplierId?: string | null;
}

const ReviewTaskOrderField = defineEnum({
  name: 'ReviewTaskOrderField',
  description: 'What a list of review tasks can be sorted by.',
  values: { CREATED_AT: 'When the registration was handed in.', OPENED_AT: 'Since when it can be done.' },
});

export const reviewTaskList = defineList<ReviewTaskFilter>({
  entity: ReviewTask,
  conditions: (filter, column, { accountId }) => [
    isOneOf(column('status'), filter.status),
    isOneOf(column('step'), filter.step),
    holds(sql`${column('assigneeId')} = ${accountId}`, filter.mine),
    isRecord(column('supplier'), 'sup', filter.supplierId),
  ],
  orders: { CREATED_AT: 'createdAt', OPENED_AT: 'openedAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
});

export const ReviewTasksArguments = listArguments(ReviewTaskFilter, orderInput('ReviewTask', ReviewTaskOrderField, []));
