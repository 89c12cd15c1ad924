import { Field, ID, ObjectType } from 'type-graphql';
import { RecordOf } from '../../graphql/read/annotations.js';
import { SupplierType } from '../suppliers/index.js';
import { DuplicateWarning } from './duplicate-warning.entity.js';
import { DuplicateGroundEnum } from './registration.enums.js';

@ObjectType('DuplicateWarning', { description: 'Something that an applicant has in common with another supplier.' })
@RecordOf(DuplicateWarning, 'dup')
export class DuplicateWarningType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => DuplicateGroundEnum, { description: 'What they have in common.' })
  ground!: DuplicateWarning['ground'];

  @Field(() => String, { description: 'The value that both have; of a bank account only its end.' })
  value!: DuplicateWarning['value'];

  @Field(() => SupplierType, { description: 'The other supplier or applicant.' })
  other!: SupplierType;
}
