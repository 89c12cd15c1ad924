import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { changePassword } from './change-password.js';
import { OwnSession, PasswordChangeInput, PasswordChangePayload, SessionRevokeInput, SessionRevokePayload } from './own-session.types.js';
import { ownSessions, revokeOwnSessions } from './own-sessions.js';

@Resolver()
export class OwnSessionResolver {
  @Query(() => [OwnSession], { description: 'Where you are signed in; what was used last comes first.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  sessions(@Ctx() context: SignedInContext) {
    return ownSessions(context);
  }

  @Mutation(() => SessionRevokePayload, { description: 'Ends a session of yours at once, or all but the current one. `RATE_LIMITED` after ten attempts that failed.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  sessionRevoke(@Ctx() context: SignedInContext, @Arg('input', () => SessionRevokeInput, { description: 'Which one.' }) input: SessionRevokeInput) {
    return settle(() => revokeOwnSessions(context, input));
  }

  @Mutation(() => PasswordChangePayload, { description: 'Changes your password and ends every other session. `RATE_LIMITED` after ten attempts that failed.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  passwordChange(@Ctx() context: SignedInContext, @Arg('input', () => PasswordChangeInput, { description: 'Both passwords.' }) input: PasswordChangeInput) {
    return settle(() => changePassword(context, input));
  }
}
