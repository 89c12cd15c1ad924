import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import { PageOfList } from '../../graphql/connections.js';
import type { RequestContext, SignedInContext } from '../../graphql/context.js';
import { readConnection } from '../../graphql/read.js';
import { defineList } from '../../graphql/read/list.js';
import { settle } from '../../graphql/settle.js';
import { Payload } from '../../graphql/user-error.js';
import { MatchPolicy } from './match-policy.entity.js';
import { MatchPolicyRemoveInput, MatchPolicySetInput } from './match-policy.inputs.js';
import { MatchPolicyConnection, MatchPolicyType } from './match-policy.type.js';
import { removeMatchPolicy, setMatchPolicy } from './set-match-policy.js';

const matchPolicyList = defineList<null>({
  entity: MatchPolicy,
  conditions: () => [],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
});

@ObjectType({ description: 'A policy after a change.' })
class MatchPolicySetPayload extends Payload {
  @Field(() => MatchPolicyType, { nullable: true, description: 'The policy as it is now; null when the change was refused.' })
  matchPolicy?: MatchPolicyType | null;
}

@ObjectType({ description: 'What became of a removal.' })
class MatchPolicyRemovePayload extends Payload {}

@Resolver()
export class MatchPolicyResolver {
  @Query(() => MatchPolicyConnection, { description: 'How closely invoices are matched; the company’s own policy first.' })
  @Requires('invoice:read')
  matchPolicies(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => PageOfList) page: object) {
    return readConnection(context, info, matchPolicyList, page);
  }

  @Mutation(() => MatchPolicySetPayload, { description: 'Sets the policy of a supplier, an item, an order, or the company’s own. Open invoices follow it when they are matched next.' })
  @Requires('matchPolicy:write')
  matchPolicySet(@Ctx() context: SignedInContext, @Arg('input', () => MatchPolicySetInput, { description: 'What holds from now on, and for what.' }) input: MatchPolicySetInput) {
    return settle(() => setMatchPolicy(context, input));
  }

  @Mutation(() => MatchPolicyRemovePayload, { description: 'Takes a policy back; the next less specific one holds then.' })
  @Requires('matchPolicy:write')
  matchPolicyRemove(@Ctx() context: SignedInContext, @Arg('input', () => MatchPolicyRemoveInput, { description: 'Which policy.' }) input: MatchPolicyRemoveInput) {
    return settle(() => removeMatchPolicy(context, input));
  }
}
