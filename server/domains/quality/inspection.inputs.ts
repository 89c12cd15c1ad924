import { Field, ID, InputType, Int } from 'type-graphql';
import { DecimalScalar } from '../../graphql/scalars/scalars.js';
import { InspectionDecisionEnum } from './inspection.enums.js';
import type { InspectionDecision } from './inspection.states.js';

@InputType()
export abstract class InspectionChangeInput {
  @Field(() => ID, { description: 'Id of the inspection, `insp_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The inspection’s `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  lockVersion?: number | null;
}

@InputType({ description: 'What was found of one characteristic on one piece.' })
class InspectionValueInput {
  @Field(() => Int, { description: 'The piece, from 1 to the size of the sample.' })
  pieceNumber!: number;

  @Field(() => Int, { description: 'The characteristic’s number in the plan.' })
  characteristicNumber!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'What was measured, in the characteristic’s unit; for MEASURED only.' })
  value?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is right; for ATTRIBUTE only.' })
  conforms?: boolean | null;
}

@InputType({ description: 'What was found.' })
export class InspectionRecordInput extends InspectionChangeInput {
  @Field(() => [InspectionValueInput], { description: 'One value for each characteristic of each piece, 1 to 500 at once.' })
  values!: InspectionValueInput[];
}

@InputType({ description: 'An inspection of which enough was recorded.' })
export class InspectionCompleteInput extends InspectionChangeInput {}

@InputType({ description: 'Goods that are accepted without looking.' })
export class InspectionWaiveInput extends InspectionChangeInput {
  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'What becomes of goods whose sample was bad.' })
export class InspectionDecideInput extends InspectionChangeInput {
  @Field(() => InspectionDecisionEnum, { description: 'The decision. USE_AS_IS is for somebody who did not look at the sample.' })
  decision!: InspectionDecision;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much is good, in the order line’s unit: for SORT, from 0 to all that waits.' })
  acceptedQuantity?: string | null;

  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;
}
