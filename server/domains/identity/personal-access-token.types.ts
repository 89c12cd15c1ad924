import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { Payload } from '../../graphql/user-error.js';
import { ONE_TIME_CODE_RULE } from './second-factor.types.js';

export const LONGEST_DAYS = 365;

@ObjectType('PersonalAccessToken', { description: 'With which a program acts for you at the endpoint for staff, as `Authorization: Bearer cpt_…`.' })
export class PersonalAccessTokenType {
  @Field(() => ID, { description: 'For `personalAccessTokenRevoke`, `pat_…`.' })
  id!: string;

  @Field(() => String, { description: 'What it is for, in your words.' })
  name!: string;

  @Field(() => [String], { description: 'What it may do, for example `supplier:read`; sorted. Of these only what you may do yourself at the moment.' })
  scopes!: string[];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends.' })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used, to five minutes; null when never.' })
  lastUsedAt!: Date | null;
}

@InputType('PersonalAccessTokenCreateInput', { description: 'A token for a program.' })
export class PersonalAccessTokenCreateInput {
  @Field(() => String, { description: 'What it is for, up to 100 characters.' })
  name!: string;

  @Field(() => [String], { description: 'What it may do: at least one of your own permissions (`viewer.permissions`), without `session:own`.' })
  scopes!: string[];

  @Field(() => Int, { description: `After how many days it ends, from 1 to ${LONGEST_DAYS}.` })
  days!: number;

  @Field(() => String, { description: 'Your password.' })
  password!: string;

  @Field(() => String, { nullable: true, description: `${ONE_TIME_CODE_RULE} Refused as \`REQUIRED\` when you need it to sign in and it is not given.` })
  oneTimeCode?: string | null;
}

@ObjectType('PersonalAccessTokenCreatePayload', { description: 'A new token.' })
export class PersonalAccessTokenCreatePayload extends Payload {
  @Field(() => String, { nullable: true, description: 'The token, shown this once; null when it was refused.' })
  token?: string | null;

  @Field(() => PersonalAccessTokenType, { nullable: true, description: 'What is kept of it.' })
  personalAccessToken?: PersonalAccessTokenType | null;
}

@InputType('PersonalAccessTokenRevokeInput', { description: 'Which token to end.' })
export class PersonalAccessTokenRevokeInput {
  @Field(() => ID, { description: 'One of yours, `pat_…`.' })
  id!: string;
}

@ObjectType('PersonalAccessTokenRevokePayload', { description: 'The token has ended at once.' })
export class PersonalAccessTokenRevokePayload extends Payload {
  @Field(() => [PersonalAccessTokenType], { nullable: true, description: 'The tokens you still have; null when it was refused.' })
  personalAccessTokens?: PersonalAccessTokenType[] | null;
}
