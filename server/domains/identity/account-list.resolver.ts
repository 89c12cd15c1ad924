import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { settle } from '../../graphql/settle.js';
import { type AccountChangeInput, accountInput, accountPayload } from './account.inputs.js';
import { accountList, AccountsArguments } from './account.queries.js';
import { AccountConnection, AccountType } from './account.type.js';
import { disableAccount, enableAccount } from './disable-account.js';
import { resetSecondFactor } from './reset-second-factor.js';
import { AccountResetSecondFactorInput } from './second-factor.types.js';

const AccountDisableInput = accountInput('AccountDisable');
const AccountEnableInput = accountInput('AccountEnable');
const AccountDisablePayload = accountPayload('AccountDisable');
const AccountEnablePayload = accountPayload('AccountEnable');
const AccountResetSecondFactorPayload = accountPayload('AccountResetSecondFactor');

/** Everybody's accounts, for staff. */
@Resolver()
export class AccountListResolver {
  @Query(() => AccountConnection, { description: 'The accounts of staff and of everybody else’s people. By name unless `orderBy` says otherwise.' })
  @Requires('account:read')
  accounts(@Ctx() context: SignedInContext, @Info() info: GraphQLResolveInfo, @Args(() => AccountsArguments) page: object) {
    return readConnection(context, info, accountList, page);
  }

  @Query(() => AccountType, { description: 'One account. `NOT_FOUND` when there is none.' })
  @Requires('account:read')
  account(@Ctx() context: SignedInContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of the account, `acc_…`.' }) id: string) {
    return readRecord(context, info, id);
  }

  @Mutation(() => AccountDisablePayload, { description: 'Lets a person sign in nowhere any more; their sessions end at once.' })
  @Requires('account:disable')
  accountDisable(@Ctx() context: SignedInContext, @Arg('input', () => AccountDisableInput, { description: 'Which account.' }) input: AccountChangeInput) {
    return settle(() => disableAccount(context, input));
  }

  @Mutation(() => AccountEnablePayload, { description: 'Lets a person sign in again where they are a member.' })
  @Requires('account:disable')
  accountEnable(@Ctx() context: SignedInContext, @Arg('input', () => AccountEnableInput, { description: 'Which account.' }) input: AccountChangeInput) {
    return settle(() => enableAccount(context, input));
  }

  @Mutation(() => AccountResetSecondFactorPayload, {
    description:
      'Disconnects the authenticator app of somebody who lost it and their recovery codes, and ends their sessions; they are told by mail. Make sure who asks. `NOT_ALLOWED_IN_STATE` without one. `RATE_LIMITED` after ten attempts that failed.',
  })
  @Requires('account:disable')
  accountResetSecondFactor(@Ctx() context: SignedInContext, @Arg('input', () => AccountResetSecondFactorInput, { description: 'Whose, and that it is you.' }) input: AccountResetSecondFactorInput) {
    return settle(() => resetSecondFactor(context, input));
  }
}
