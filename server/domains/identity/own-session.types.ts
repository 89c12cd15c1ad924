import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { Payload } from '../../graphql/user-error.js';
import { PASSWORD_RULE } from './password.types.js';

@ObjectType('OwnSession', { description: 'A browser or program in which you are signed in.' })
export class OwnSession {
  @Field(() => ID, { description: 'For `sessionRevoke`, `ses_…`.' })
  @VisibleTo('supplier', 'customer')
  id!: string;

  @Field(() => String, { nullable: true, description: 'How the browser or program named itself when it signed in.' })
  @VisibleTo('supplier', 'customer')
  userAgent!: string | null;

  @Field(() => String, { nullable: true, description: 'The supplier or customer it acts for; null for staff.' })
  @VisibleTo('supplier', 'customer')
  organisationName!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  @VisibleTo('supplier', 'customer')
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was last begun or renewed.' })
  @VisibleTo('supplier', 'customer')
  lastUsedAt!: Date;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  @VisibleTo('supplier', 'customer')
  current!: boolean;
}

@InputType('SessionRevokeInput', { description: 'Which of your sessions to end.' })
export class SessionRevokeInput {
  @Field(() => ID, { nullable: true, description: 'This one, `ses_…`; all but the current one when left out.' })
  @VisibleTo('supplier', 'customer')
  id?: string | null;

  @Field(() => String, { description: 'Your password, so that nobody else ends them in a window that you left open.' })
  @VisibleTo('supplier', 'customer')
  password!: string;
}

@ObjectType('SessionRevokePayload', { description: 'Where you are still signed in.' })
export class SessionRevokePayload extends Payload {
  @Field(() => [OwnSession], { nullable: true, description: 'Your sessions; null when it was refused.' })
  @VisibleTo('supplier', 'customer')
  sessions?: OwnSession[] | null;
}

@InputType('PasswordChangeInput', { description: 'Your password and a new one.' })
export class PasswordChangeInput {
  @Field(() => String, { description: 'The password so far.' })
  @VisibleTo('supplier', 'customer')
  currentPassword!: string;

  @Field(() => String, { description: PASSWORD_RULE })
  @VisibleTo('supplier', 'customer')
  password!: string;
}

@ObjectType('PasswordChangePayload', { description: 'The password is changed, and every other session has ended.' })
export class PasswordChangePayload extends Payload {}
