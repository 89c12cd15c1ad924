import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { RequestContext, SignedInContext } from '../../graphql/context.js';
import { readConnection } from '../../graphql/read.js';
import { settle } from '../../graphql/settle.js';
import { Payload } from '../../graphql/user-error.js';
import { RestockingPolicySetInput } from './restocking-policy.inputs.js';
import { RestockingPoliciesArguments, restockingPolicyList } from './restocking-policy.queries.js';
import { RestockingPolicyConnection, RestockingPolicyType } from './restocking-policy.type.js';
import { setRestockingPolicy } from './set-restocking-policy.js';

@ObjectType({ description: 'A restocking policy that was set.' })
class RestockingPolicySetPayload extends Payload {
  @Field(() => RestockingPolicyType, { nullable: true, description: 'The policy; null when it was refused.' })
  restockingPolicy?: RestockingPolicyType | null;
}

@Resolver()
export class RestockingPolicyResolver {
  @Query(() => RestockingPolicyConnection, { description: 'What was, is and will be taken off refunds. The latest first unless `orderBy` says otherwise.' })
  @Requires('return:read')
  restockingPolicies(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => RestockingPoliciesArguments) page: object) {
    return readConnection(context, info, restockingPolicyList, page);
  }

  @Mutation(() => RestockingPolicySetPayload, { description: 'Says what is taken off refunds of returns that are asked for from a day on. What was asked for before keeps its terms.' })
  @Requires('restocking:write')
  restockingPolicySet(@Ctx() context: SignedInContext, @Arg('input', () => RestockingPolicySetInput, { description: 'The policy.' }) input: RestockingPolicySetInput) {
    return settle(() => setRestockingPolicy(context, input));
  }
}
