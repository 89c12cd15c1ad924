import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext, SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { acceptInvitation } from './accept-invitation.js';
import {
  InvitationAcceptInput,
  PasswordResetInput,
  PasswordResetPayload,
  PasswordResetRequestInput,
  PasswordResetRequestPayload,
} from './password.types.js';
import { requestPasswordReset } from './request-password-reset.js';
import { resetPassword } from './reset-password.js';
import { SignInPayload } from './session.types.js';
import { updateViewer } from './update-viewer.js';
import { ViewerUpdateInput, ViewerUpdatePayload } from './viewer-update.types.js';

@Resolver()
export class AccountResolver {
  @Mutation(() => PasswordResetRequestPayload, { description: 'Mails a link for a new password, if the address is somebody’s.' })
  @VisibleTo('supplier', 'customer')
  @Requires('anyone')
  passwordResetRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => PasswordResetRequestInput, { description: 'Who wants a new password.' }) input: PasswordResetRequestInput,
  ) {
    return settle(() => requestPasswordReset(context, input));
  }

  @Mutation(() => PasswordResetPayload, { description: 'Sets a new password by a mailed link and ends every session of the account.' })
  @VisibleTo('supplier', 'customer')
  @Requires('anyone')
  passwordReset(
    @Ctx() context: RequestContext,
    @Arg('input', () => PasswordResetInput, { description: 'Link and password.' }) input: PasswordResetInput,
  ) {
    return settle(() => resetPassword(context, input));
  }

  @Mutation(() => SignInPayload, { description: 'Sets name and password of an invited account by the mailed link, and signs in.' })
  @VisibleTo('supplier', 'customer')
  @Requires('anyone')
  invitationAccept(
    @Ctx() context: RequestContext,
    @Arg('input', () => InvitationAcceptInput, { description: 'Link, name and password.' }) input: InvitationAcceptInput,
  ) {
    return settle(() => acceptInvitation(context, input));
  }

  @Mutation(() => ViewerUpdatePayload, { description: 'Changes the person’s own settings.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  viewerUpdate(
    @Ctx() context: SignedInContext,
    @Arg('input', () => ViewerUpdateInput, { description: 'What to change.' }) input: ViewerUpdateInput,
  ) {
    return settle(() => updateViewer(context, input));
  }
}
