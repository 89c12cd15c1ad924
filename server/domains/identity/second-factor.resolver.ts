import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { confirmOneTimeCode, disableOneTimeCode, enrolOneTimeCode, renewRecoveryCodes, secondFactorOf } from './second-factor.js';
import {
  OneTimeCodeConfirmInput,
  OneTimeCodeDisablePayload,
  OneTimeCodeEnrolInput,
  OneTimeCodeEnrolPayload,
  RecoveryCodesPayload,
  SecondFactor,
  SecondFactorChangeInput,
} from './second-factor.types.js';

const REFUSALS = '`NOT_ALLOWED_IN_STATE` without one. `RATE_LIMITED` after ten attempts that failed.';

@Resolver()
export class SecondFactorResolver {
  @Query(() => SecondFactor, { description: 'What you need besides your password to sign in.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  secondFactor(@Ctx() context: SignedInContext) {
    return secondFactorOf(context);
  }

  @Mutation(() => OneTimeCodeEnrolPayload, {
    description: 'Begins to connect an authenticator app; `oneTimeCodeConfirm` does it. `NOT_ALLOWED_IN_STATE` when one is connected. `RATE_LIMITED` after ten attempts that failed.',
  })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  oneTimeCodeEnrol(@Ctx() context: SignedInContext, @Arg('input', () => OneTimeCodeEnrolInput, { description: 'Who does.' }) input: OneTimeCodeEnrolInput) {
    return settle(() => enrolOneTimeCode(context, input));
  }

  @Mutation(() => RecoveryCodesPayload, {
    description: 'Connects the authenticator app and ends every other session: from now on signing in needs its code. `NOT_ALLOWED_IN_STATE` before `oneTimeCodeEnrol`.',
  })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  oneTimeCodeConfirm(@Ctx() context: SignedInContext, @Arg('input', () => OneTimeCodeConfirmInput, { description: 'A code of the app.' }) input: OneTimeCodeConfirmInput) {
    return settle(() => confirmOneTimeCode(context, input));
  }

  @Mutation(() => RecoveryCodesPayload, { description: `Replaces your recovery codes. ${REFUSALS}` })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  recoveryCodesRenew(@Ctx() context: SignedInContext, @Arg('input', () => SecondFactorChangeInput, { description: 'That it is you.' }) input: SecondFactorChangeInput) {
    return settle(() => renewRecoveryCodes(context, input));
  }

  @Mutation(() => OneTimeCodeDisablePayload, { description: `Disconnects the authenticator app. ${REFUSALS}` })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  oneTimeCodeDisable(@Ctx() context: SignedInContext, @Arg('input', () => SecondFactorChangeInput, { description: 'That it is you.' }) input: SecondFactorChangeInput) {
    return settle(() => disableOneTimeCode(context, input));
  }
}
