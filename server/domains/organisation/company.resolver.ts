import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { readByUuid } from '../../graphql/read.js';
import { settle } from '../../graphql/settle.js';
import { Payload } from '../../graphql/user-error.js';
import { CompanyUpdateInput } from './company.inputs.js';
import { CompanyType } from './company.type.js';
import { organisationOf } from './organisation-of.js';
import { updateCompany } from './update-company.js';

@ObjectType({ description: 'The company after a change.' })
class CompanyUpdatePayload extends Payload {
  @Field(() => CompanyType, { nullable: true, description: 'The company as it is now; null when the change was refused.' })
  company?: CompanyType | null;
}

@Resolver()
export class CompanyResolver {
  @Query(() => CompanyType, { description: 'The company whose system this is.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  async company(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    const { id } = await organisationOf(context.em);
    return readByUuid(context, info, getNamedType(info.returnType) as GraphQLObjectType, id);
  }

  @Mutation(() => CompanyUpdatePayload, { description: 'Changes what stands on the company’s letters.' })
  @Requires('company:write')
  companyUpdate(@Ctx() context: RequestContext, @Arg('input', () => CompanyUpdateInput, { description: 'What changes.' }) input: CompanyUpdateInput) {
    return settle(() => updateCompany(context, input));
  }
}
