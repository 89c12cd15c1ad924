import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { Payload } from '../../graphql/user-error.js';
import { ONE_TIME_CODE_RULE } from './second-factor.types.js';
import { Viewer } from './viewer.type.js';

@InputType('SignInInput', { description: 'Who signs in.' })
export class SignInInput {
  @Field(() => String, { description: 'The account’s e-mail address; upper and lower case are the same.' })
  @VisibleTo('supplier', 'customer')
  email!: string;

  @Field(() => String, { description: 'The account’s password.' })
  @VisibleTo('supplier', 'customer')
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: `${ONE_TIME_CODE_RULE} Refused as \`REQUIRED\` when the account needs it and it is not given.`,
  })
  @VisibleTo('supplier', 'customer')
  oneTimeCode?: string | null;
}

@InputType('SessionRefreshInput', { description: 'Which session to go on with.' })
export class SessionRefreshInput {
  @Field(() => String, { nullable: true, description: 'The refresh token, for programs; browsers have it in a cookie.' })
  @VisibleTo('supplier', 'customer')
  refreshToken?: string | null;
}

@InputType('MembershipSwitchInput', { description: 'For which organisation to go on.' })
export class MembershipSwitchInput {
  @Field(() => ID, { description: 'One of the viewer’s memberships, `mbr_…`.' })
  @VisibleTo('supplier', 'customer')
  membershipId!: string;
}

@ObjectType('SignInPayload', { description: 'A session. Browsers get it as cookies that scripts cannot read as well.' })
export class SignInPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'For the header `Authorization: Bearer …`, at the endpoint of this audience only. Good for five minutes.',
  })
  @VisibleTo('supplier', 'customer')
  accessToken?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the access token ends; refresh the session before.' })
  @VisibleTo('supplier', 'customer')
  expiresAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'For `sessionRefresh`, once: each refresh gives a new one, and using an old one ends the session. Null in browsers, ' +
      'and when a refresh is repeated within seconds: then the token of the first one is good.',
  })
  @VisibleTo('supplier', 'customer')
  refreshToken?: string | null;

  @Field(() => Viewer, { nullable: true, description: 'Who signed in.' })
  @VisibleTo('supplier', 'customer')
  viewer?: Viewer | null;
}

@ObjectType('SignOutPayload', { description: 'The session has ended.' })
export class SignOutPayload extends Payload {}
