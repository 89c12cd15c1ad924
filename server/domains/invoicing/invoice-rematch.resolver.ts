import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import { PageOfList } from '../../graphql/connections.js';
import type { RequestContext, SignedInContext } from '../../graphql/context.js';
import { readConnection } from '../../graphql/read.js';
import { defineList } from '../../graphql/read/list.js';
import { settle } from '../../graphql/settle.js';
import { Payload } from '../../graphql/user-error.js';
import { InvoiceRematch } from './invoice-rematch.entity.js';
import { InvoiceRematchConnection, InvoiceRematchType } from './invoice-rematch.type.js';
import { startRematch } from './rematch-invoices.js';

const invoiceRematchList = defineList<null>({
  entity: InvoiceRematch,
  conditions: () => [],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

@InputType({ description: 'Which open documents are matched anew.' })
class InvoicesRematchInput {
  @Field(() => ID, { nullable: true, description: 'Only those of this supplier, `sup_…`; all when left out.' })
  supplierId?: string | null;
}

@ObjectType({ description: 'What was begun.' })
class InvoicesRematchPayload extends Payload {
  @Field(() => InvoiceRematchType, { nullable: true, description: 'How far it has come; null when it was refused.' })
  invoiceRematch?: InvoiceRematchType | null;
}

@Resolver()
export class InvoiceRematchResolver {
  @Query(() => InvoiceRematchConnection, { description: 'When open invoices were matched anew and what came of it, the latest first.' })
  @Requires('invoice:read')
  invoiceRematches(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => PageOfList) page: object) {
    return readConnection(context, info, invoiceRematchList, page);
  }

  @Mutation(() => InvoicesRematchPayload, { description: 'Has all open invoices and credit notes matched anew, say because a policy has changed. One is under way at a time.' })
  @Requires('matchPolicy:write')
  invoicesRematch(@Ctx() context: SignedInContext, @Arg('input', () => InvoicesRematchInput, { description: 'Which of them.' }) input: InvoicesRematchInput) {
    return settle(() => startRematch(context, input));
  }
}
