import { Field, InputType } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { ReturnGradeEnum, ReturnReasonEnum } from './customer-return.enums.js';
import type { RestockingRate } from './restocking-fee.js';

@InputType({ description: 'What is taken off goods that come back for a reason and in a state.' })
class RestockingRateInput implements RestockingRate {
  @Field(() => ReturnReasonEnum, { description: 'Why they come back.' })
  reason!: RestockingRate['reason'];

  @Field(() => ReturnGradeEnum, { description: 'In what state quality finds them.' })
  grade!: RestockingRate['grade'];

  @Field(() => DecimalScalar, { description: 'Percent of the net price, 0 to 100. `OUT_OF_RANGE`' })
  percent!: RestockingRate['percent'];
}

@InputType({ description: 'What is taken off refunds from a day on.' })
export class RestockingPolicySetInput {
  @Field(() => DateScalar, { description: 'The day from which it holds, tomorrow (UTC) at the earliest: `OUT_OF_RANGE`; `TAKEN` when another begins on it.' })
  validFrom!: string;

  @Field(() => [RestockingRateInput], { description: 'All that is taken off. Where reason and grade are not named, nothing is. Each pair once: `TAKEN`.' })
  rates!: RestockingRateInput[];
}
