import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { EmailVerificationRequestInput, EmailVerificationRequestPayload, EmailVerifyInput } from './email-verification.types.js';
import { SignInPayload } from './session.types.js';
import { requestEmailVerification, verifyEmail } from './verify-email.js';

@Resolver()
export class EmailVerificationResolver {
  @Mutation(() => SignInPayload, { description: 'Confirms the address of somebody who registered, by the mailed link, and signs in. The link works once.' })
  @VisibleTo('supplier')
  @Requires('anyone')
  emailVerify(@Ctx() context: RequestContext, @Arg('input', () => EmailVerifyInput, { description: 'The link.' }) input: EmailVerifyInput) {
    return settle(() => verifyEmail(context, input));
  }

  @Mutation(() => EmailVerificationRequestPayload, {
    description: 'Mails another link to somebody who registered and has not confirmed the address. `RATE_LIMITED` after ten requests.',
  })
  @VisibleTo('supplier')
  @Requires('anyone')
  emailVerificationRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => EmailVerificationRequestInput, { description: 'Who.' }) input: EmailVerificationRequestInput,
  ) {
    return settle(() => requestEmailVerification(context, input));
  }
}
