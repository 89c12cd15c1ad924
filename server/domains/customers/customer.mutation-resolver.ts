import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { Payload } from '../../graphql/user-error.js';
import { createCustomer } from './create-customer.js';
import { CustomerCreateInput, CustomerUpdateInput } from './customer.input.js';
import { CustomerType } from './customer.type.js';
import { updateCustomer } from './update-customer.js';

@ObjectType({ description: 'A customer after a change.' })
class CustomerPayload extends Payload {
  @Field(() => CustomerType, { nullable: true, description: 'The customer as it is now; null when the change was refused.' })
  customer?: CustomerType | null;
}

@Resolver()
export class CustomerMutationResolver {
  @Mutation(() => CustomerPayload, { description: 'Adds a customer.' })
  @Requires('customer:write')
  customerCreate(@Ctx() context: RequestContext, @Arg('input', () => CustomerCreateInput, { description: 'The customer.' }) input: CustomerCreateInput) {
    return settle(() => createCustomer(context, input));
  }

  @Mutation(() => CustomerPayload, { description: 'Changes a customer.' })
  @Requires('customer:write')
  customerUpdate(@Ctx() context: RequestContext, @Arg('input', () => CustomerUpdateInput, { description: 'What changes.' }) input: CustomerUpdateInput) {
    return settle(() => updateCustomer(context, input));
  }
}
