import { Field, ID, InputType, Int } from 'type-graphql';
import { DecimalScalar } from '../../graphql/scalars/scalars.js';
import type { CharacteristicKind } from './characteristic.js';
import { CharacteristicKindEnum, SamplingMethodEnum } from './inspection-plan.enums.js';
import type { SamplingMethod } from './sampling.js';

@InputType({ description: 'One thing that is to be looked at.' })
class InspectionCharacteristicInput {
  @Field(() => String, { description: 'What it is called; at most 200 characters.' })
  name!: string;

  @Field(() => CharacteristicKindEnum, { description: 'Whether it is measured or right or not.' })
  kind!: CharacteristicKind;

  @Field(() => String, { nullable: true, description: 'What it is measured in: UN/ECE Recommendation 20, for example `MMT`; for MEASURED.' })
  unitCode?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The value that it should have, within the limits; for MEASURED.' })
  nominal?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The smallest good value; what is MEASURED has at least one limit.' })
  lowerLimit?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The largest good value; what is MEASURED has at least one limit.' })
  upperLimit?: string | null;
}

@InputType()
abstract class InspectionPlanContentInput {
  @Field(() => String, { description: 'What people call it; at most 200 characters.' })
  name!: string;

  @Field(() => SamplingMethodEnum, { description: 'How many pieces of a lot are looked at.' })
  sampling!: SamplingMethod;

  @Field(() => DecimalScalar, { nullable: true, description: 'For ISO_2859_1, in percent: one of 0.065, 0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5, 2.5, 4, 6.5, 10.' })
  acceptableQualityLevel?: string | null;

  @Field(() => Int, { nullable: true, description: 'For FIXED: pieces of each lot, 1 to 2,000.' })
  sampleSize?: number | null;

  @Field(() => Int, { nullable: true, description: 'For FIXED: up to so many nonconforming pieces a lot is good, less than `sampleSize`; 0 when left out.' })
  acceptNumber?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days after the receipt within which an inspection is to be done, 0 to 365; 2 when left out.' })
  inspectWithinDays?: number | null;

  @Field(() => [InspectionCharacteristicInput], { description: 'What is looked at on each piece, 1 to 50, numbered from 1.' })
  characteristics!: InspectionCharacteristicInput[];
}

@InputType({ description: 'A new inspection plan: for an item, for an item of one supplier, or for a category. The most specific one counts.' })
export class InspectionPlanCreateInput extends InspectionPlanContentInput {
  @Field(() => ID, { nullable: true, description: 'The item, `item_…`. Give this or `category`.' })
  itemId?: string | null;

  @Field(() => ID, { nullable: true, description: 'With `itemId`: only for deliveries of this supplier, `sup_…`.' })
  supplierId?: string | null;

  @Field(() => String, { nullable: true, description: 'The category of items; at most 100 characters. Give this or `itemId`.' })
  category?: string | null;
}

@InputType({ description: 'A plan as it shall be from now on; inspections that are there already stay as they are.' })
export class InspectionPlanUpdateInput extends InspectionPlanContentInput {
  @Field(() => ID, { description: 'Id of the plan, `ipl_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The plan’s `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  lockVersion?: number | null;
}

@InputType({ description: 'A plan that is used no longer.' })
export class InspectionPlanRetireInput {
  @Field(() => ID, { description: 'Id of the plan, `ipl_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The plan’s `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  lockVersion?: number | null;
}
