import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { Payload } from '../../graphql/user-error.js';

export const ONE_TIME_CODE_RULE = 'The six digits of the authenticator app, or a recovery code. Each works once.';

@ObjectType('SecondFactor', { description: 'What you need besides your password to sign in.' })
export class SecondFactor {
  @Field(() => Boolean, { description: 'Whether signing in needs the code of an authenticator app.' })
  @VisibleTo('supplier', 'customer')
  enabled!: boolean;

  @Field(() => Int, { description: 'How many recovery codes are left, from 0 to 10.' })
  @VisibleTo('supplier', 'customer')
  recoveryCodesLeft!: number;
}

@InputType('OneTimeCodeEnrolInput', { description: 'Who connects an authenticator app.' })
export class OneTimeCodeEnrolInput {
  @Field(() => String, { description: 'Your password.' })
  @VisibleTo('supplier', 'customer')
  password!: string;
}

@ObjectType('OneTimeCodeEnrolPayload', { description: 'What the authenticator app has to know. It is shown this once.' })
export class OneTimeCodeEnrolPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'The secret in base32, for who types it; null when it was refused.' })
  @VisibleTo('supplier', 'customer')
  secret?: string | null;

  @Field(() => String, { nullable: true, description: 'The same as an address, `otpauth://totp/…`, for an app on this device.' })
  @VisibleTo('supplier', 'customer')
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'The same as a QR code to be photographed, an SVG image.' })
  @VisibleTo('supplier', 'customer')
  picture?: string | null;
}

@InputType('OneTimeCodeConfirmInput', { description: 'Shows that the authenticator app knows the secret.' })
export class OneTimeCodeConfirmInput {
  @Field(() => String, { description: 'The six digits that the app shows.' })
  @VisibleTo('supplier', 'customer')
  oneTimeCode!: string;
}

@InputType('SecondFactorChangeInput', { description: 'Shows that it is you.' })
export class SecondFactorChangeInput {
  @Field(() => String, { description: 'Your password.' })
  @VisibleTo('supplier', 'customer')
  password!: string;

  @Field(() => String, { description: ONE_TIME_CODE_RULE })
  @VisibleTo('supplier', 'customer')
  oneTimeCode!: string;
}

@InputType('AccountResetSecondFactorInput', { description: 'Whose authenticator app is lost, and that it is you who disconnects it.' })
export class AccountResetSecondFactorInput {
  @Field(() => ID, { description: 'The account, `acc_…`.' })
  id!: string;

  @Field(() => String, { description: 'Your own password.' })
  password!: string;

  @Field(() => String, { nullable: true, description: `Your own second factor, when you have one. ${ONE_TIME_CODE_RULE}` })
  oneTimeCode?: string | null;
}

@ObjectType('RecoveryCodesPayload', { description: 'Codes for when the authenticator app is lost.' })
export class RecoveryCodesPayload extends Payload {
  @Field(() => [String], { nullable: true, description: 'Ten codes, each of which takes the place of one of the app. They are shown this once; null when it was refused.' })
  @VisibleTo('supplier', 'customer')
  recoveryCodes?: string[] | null;

  @Field(() => SecondFactor, { nullable: true, description: 'What you need from now on.' })
  @VisibleTo('supplier', 'customer')
  secondFactor?: SecondFactor | null;
}

@ObjectType('OneTimeCodeDisablePayload', { description: 'Signing in needs your password only.' })
export class OneTimeCodeDisablePayload extends Payload {
  @Field(() => SecondFactor, { nullable: true, description: 'What you need from now on.' })
  @VisibleTo('supplier', 'customer')
  secondFactor?: SecondFactor | null;
}
