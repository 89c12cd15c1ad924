import { Field, InputType, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { Payload } from '../../graphql/user-error.js';
import type { Locale } from '../../shared/locale.js';

export const PASSWORD_RULE = '12 to 200 characters, not among the passwords that are tried first, not the e-mail address.';

@InputType('PasswordResetRequestInput', { description: 'Who wants a new password.' })
export class PasswordResetRequestInput {
  @Field(() => String, { description: 'The account’s e-mail address.' })
  @VisibleTo('supplier', 'customer')
  email!: string;
}

@InputType('PasswordResetInput', { description: 'A new password.' })
export class PasswordResetInput {
  @Field(() => String, { description: 'The token of the mailed link.' })
  @VisibleTo('supplier', 'customer')
  token!: string;

  @Field(() => String, { description: PASSWORD_RULE })
  @VisibleTo('supplier', 'customer')
  password!: string;
}

@InputType('InvitationAcceptInput', { description: 'How somebody who was invited begins.' })
export class InvitationAcceptInput {
  @Field(() => String, { description: 'The token of the mailed link.' })
  @VisibleTo('supplier', 'customer')
  token!: string;

  @Field(() => String, { description: 'Their name, at most 200 characters.' })
  @VisibleTo('supplier', 'customer')
  name!: string;

  @Field(() => String, { description: PASSWORD_RULE })
  @VisibleTo('supplier', 'customer')
  password!: string;

  @Field(() => LocaleEnum, { nullable: true, description: 'Their language; the one of the invitation when left out.' })
  @VisibleTo('supplier', 'customer')
  locale?: Locale | null;
}

@ObjectType('PasswordResetRequestPayload', { description: 'The same whether the address is known or not.' })
export class PasswordResetRequestPayload extends Payload {}

@ObjectType('PasswordResetPayload', { description: 'The password is set and every session has ended.' })
export class PasswordResetPayload extends Payload {}
