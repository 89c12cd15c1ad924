import { Field, InputType, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { EmailAddressScalar } from '../../graphql/scalars/scalars.js';
import { Payload } from '../../graphql/user-error.js';
import { DataExportType } from './data-export.type.js';

@InputType({ description: 'That you want to see all that is held about you.' })
export class DataExportRequestInput {
  @Field(() => String, { description: 'Your password, once more.' })
  @VisibleTo('supplier', 'customer')
  password!: string;
}

@InputType({ description: 'Whose data is to be put together.' })
export class DataExportStartInput {
  @Field(() => EmailAddressScalar, { description: 'Their e-mail address, of an account or of a contact; the link goes there.' })
  email!: string;
}

@ObjectType({ description: 'What was asked for.' })
export class DataExportRequestPayload extends Payload {
  @Field(() => DataExportType, { nullable: true, description: 'The archive; null when it was refused.' })
  @VisibleTo('supplier', 'customer')
  dataExport?: DataExportType | null;
}

@ObjectType({ description: 'What was begun.' })
export class DataExportStartPayload extends Payload {
  @Field(() => DataExportType, { nullable: true, description: 'The archive; null when it was refused.' })
  dataExport?: DataExportType | null;
}
