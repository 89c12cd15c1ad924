import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf, Node } from '../../graphql/connections.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { ReturnGradeEnum, ReturnReasonEnum } from './customer-return.enums.js';
import type { RestockingRate } from './restocking-fee.js';
import { RestockingPolicy } from './restocking-policy.entity.js';

@ObjectType('RestockingRate', { description: 'What is taken off goods that come back for a reason and in a state.' })
class RestockingRateType {
  @Field(() => ReturnReasonEnum, { description: 'Why they come back.' })
  reason!: RestockingRate['reason'];

  @Field(() => ReturnGradeEnum, { description: 'In what state quality found them.' })
  grade!: RestockingRate['grade'];

  @Field(() => DecimalScalar, { description: 'Percent of the net price.' })
  percent!: RestockingRate['percent'];
}

@ObjectType('RestockingPolicy', { implements: Node, description: 'What is taken off refunds from a day on. Never changes; the next one takes its place.' })
@RecordOf(RestockingPolicy, 'rsp')
export class RestockingPolicyType implements Node {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => DateScalar, { description: 'It holds for returns that are asked for from this day on, until the next one.' })
  validFrom!: string;

  @Field(() => [RestockingRateType], { description: 'What is taken off. Where reason and grade are not named, nothing is.' })
  rates!: RestockingRateType[];

  @Field(() => String, { description: 'Who set it.' })
  authorName!: RestockingPolicy['authorName'];

  @Field(() => DateTimeScalar, { description: 'When it was set.' })
  createdAt!: string;
}

export const RestockingPolicyConnection = connectionOf('RestockingPolicy', () => RestockingPolicyType);
