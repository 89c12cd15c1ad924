import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext, SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { refreshSession } from './refresh-session.js';
import { MembershipSwitchInput, SessionRefreshInput, SignInInput, SignInPayload, SignOutPayload } from './session.types.js';
import { signIn } from './sign-in.js';
import { signOut } from './sign-out.js';
import { switchMembership } from './switch-membership.js';
import { findViewer } from './find-viewer.js';
import { Viewer } from './viewer.type.js';

@Resolver()
export class SessionResolver {
  @Query(() => Viewer, {
    nullable: true,
    description: 'Who is signed in; null when nobody is. `UNAUTHENTICATED` in a browser whose session has to be refreshed first.',
  })
  @VisibleTo('supplier', 'customer')
  @Requires('anyone')
  viewer(@Ctx() context: RequestContext) {
    return findViewer(context);
  }

  @Mutation(() => SignInPayload, { description: 'Begins a session. `RATE_LIMITED` after ten attempts that failed.' })
  @VisibleTo('supplier', 'customer')
  @Requires('anyone')
  signIn(@Ctx() context: RequestContext, @Arg('input', () => SignInInput, { description: 'Who signs in.' }) input: SignInInput) {
    return settle(() => signIn(context, input));
  }

  @Mutation(() => SignInPayload, { description: 'Goes on with a session. `UNAUTHENTICATED` when it has ended.' })
  @VisibleTo('supplier', 'customer')
  @Requires('anyone')
  sessionRefresh(
    @Ctx() context: RequestContext,
    @Arg('input', () => SessionRefreshInput, { description: 'Which session.' }) input: SessionRefreshInput,
  ) {
    return settle(() => refreshSession(context, input));
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session at once, everywhere. Does nothing when there is none.' })
  @VisibleTo('supplier', 'customer')
  @Requires('anyone')
  signOut(@Ctx() context: RequestContext) {
    return settle(() => signOut(context));
  }

  @Mutation(() => SignInPayload, { description: 'Ends the session and begins one for another organisation of the same person.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  membershipSwitch(
    @Ctx() context: SignedInContext,
    @Arg('input', () => MembershipSwitchInput, { description: 'Which organisation.' }) input: MembershipSwitchInput,
  ) {
    return settle(() => switchMembership(context, input));
  }
}
