import { Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';

@InputType('AuditEntryFilter', { description: 'Which entries; all conditions that are given hold together.' })
export class AuditEntryFilter {
  @Field(() => ID, { nullable: true, description: 'About this record: an id of any kind, for example `po_…`, or a UUID from the log.' })
  recordId?: string | null;

  @Field(() => ID, { nullable: true, description: 'By this person, `acc_…`.' })
  accountId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Not before this.' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this.' })
  until?: Date | null;
}
