import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LocalizedTextInput } from '../../graphql/localized-text.type.js';
import { Payload } from '../../graphql/user-error.js';
import { CannedReplyType } from './canned-reply.type.js';
import { placeholders } from './render-canned-reply.js';

const places = Object.keys(placeholders).map((name) => `\`{{${name}}}\``).join(', ');

@InputType({ description: 'A text that is ready to be sent to customers.' })
export class CannedReplyCreateInput {
  @Field(() => String, { description: 'By which staff find it; at most 200 characters.' })
  title!: string;

  @Field(() => LocalizedTextInput, { description: `Plain text, at most 5,000 characters, with places for ${places}.` })
  texts!: LocalizedTextInput;
}

@InputType({ description: 'Which canned reply is used no more.' })
export class CannedReplyRetireInput {
  @Field(() => ID, { description: 'Id of the canned reply, `crp_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.' })
  lockVersion?: number | null;
}

@InputType({ description: 'What changes about a canned reply. What is left out stays.' })
export class CannedReplyUpdateInput extends CannedReplyRetireInput {
  @Field(() => String, { nullable: true, description: 'By which staff find it; at most 200 characters. Cannot be cleared.' })
  title?: string | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'The text in all its languages. Cannot be cleared.' })
  texts?: LocalizedTextInput | null;
}

@ObjectType({ description: 'A canned reply after a change.' })
export class CannedReplyPayload extends Payload {
  @Field(() => CannedReplyType, { nullable: true, description: 'The canned reply as it is now; null when the change was refused.' })
  cannedReply?: CannedReplyType | null;
}
