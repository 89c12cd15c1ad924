import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connections.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { InspectionMeasurement } from './inspection-measurement.entity.js';

@ObjectType('InspectionMeasurement', { description: 'What was found of one characteristic on one piece.' })
@RecordOf(InspectionMeasurement, 'insm')
class InspectionMeasurementType {
  @Field(() => Int, { description: 'The piece of the sample, from 1.' })
  pieceNumber!: InspectionMeasurement['pieceNumber'];

  @Field(() => Int, { description: 'The characteristic’s number in the plan.' })
  characteristicNumber!: InspectionMeasurement['characteristicNumber'];

  @Field(() => DecimalScalar, { nullable: true, description: 'What was measured, in the characteristic’s unit; null for what is right or not.' })
  value!: InspectionMeasurement['value'];

  @Field(() => Boolean, { description: 'Whether it is right.' })
  conforms!: InspectionMeasurement['conforms'];

  @Field(() => String, { description: 'Who recorded it.' })
  recordedByName!: InspectionMeasurement['recordedByName'];

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  updatedAt!: string;
}

export const InspectionMeasurementConnection = connectionOf('InspectionMeasurement', () => InspectionMeasurementType);
