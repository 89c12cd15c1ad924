import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import {
  PersonalAccessTokenCreateInput,
  PersonalAccessTokenCreatePayload,
  PersonalAccessTokenRevokeInput,
  PersonalAccessTokenRevokePayload,
  PersonalAccessTokenType,
} from './personal-access-token.types.js';
import { createPersonalAccessToken, personalAccessTokens, revokePersonalAccessToken } from './personal-access-tokens.js';

@Resolver()
export class PersonalAccessTokenResolver {
  @Query(() => [PersonalAccessTokenType], { description: 'Your tokens for programs that are good now, newest first.' })
  @Requires('session:own')
  personalAccessTokens(@Ctx() context: SignedInContext) {
    return personalAccessTokens(context);
  }

  @Mutation(() => PersonalAccessTokenCreatePayload, {
    description: 'Makes a token with which a program acts for you at this endpoint. `NOT_ALLOWED_IN_STATE` beyond twenty. `RATE_LIMITED` after ten attempts that failed.',
  })
  @Requires('session:own')
  personalAccessTokenCreate(
    @Ctx() context: SignedInContext,
    @Arg('input', () => PersonalAccessTokenCreateInput, { description: 'Which token.' }) input: PersonalAccessTokenCreateInput,
  ) {
    return settle(() => createPersonalAccessToken(context, input));
  }

  @Mutation(() => PersonalAccessTokenRevokePayload, { description: 'Ends one of your tokens at once.' })
  @Requires('session:own')
  personalAccessTokenRevoke(
    @Ctx() context: SignedInContext,
    @Arg('input', () => PersonalAccessTokenRevokeInput, { description: 'Which one.' }) input: PersonalAccessTokenRevokeInput,
  ) {
    return settle(() => revokePersonalAccessToken(context, input));
  }
}
