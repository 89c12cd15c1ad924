import { Field, Int, ObjectType } from 'type-graphql';
import { DecimalScalar } from '../../graphql/scalars/scalars.js';
import type { Characteristic } from './characteristic.js';
import { CharacteristicKindEnum } from './inspection-plan.enums.js';

@ObjectType('InspectionCharacteristic', { description: 'One thing that is looked at on each piece of a sample.' })
export class CharacteristicType {
  @Field(() => Int, { description: 'Counts from 1 within the plan.' })
  characteristicNumber!: Characteristic['characteristicNumber'];

  @Field(() => String, { description: 'What it is called.' })
  name!: Characteristic['name'];

  @Field(() => CharacteristicKindEnum, { description: 'Whether it is measured or right or not.' })
  kind!: Characteristic['kind'];

  @Field(() => String, { nullable: true, description: 'What it is measured in: UN/ECE Recommendation 20, for example `MMT`.' })
  unitCode!: Characteristic['unitCode'];

  @Field(() => DecimalScalar, { nullable: true, description: 'The value that it should have.' })
  nominal!: Characteristic['nominal'];

  @Field(() => DecimalScalar, { nullable: true, description: 'A smaller value is nonconforming; null without a lower limit.' })
  lowerLimit!: Characteristic['lowerLimit'];

  @Field(() => DecimalScalar, { nullable: true, description: 'A larger value is nonconforming; null without an upper limit.' })
  upperLimit!: Characteristic['upperLimit'];
}
