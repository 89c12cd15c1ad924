import { Ctx, FieldResolver, Int, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { ReadApart } from '../../graphql/read/annotations.js';
import { countRecords } from '../../graphql/read/bounded-count.js';
import { SupplierToDo } from '../purchasing/index.js';
import { DiscountOffer } from './discount-offer.entity.js';
import { awaitsAnswer } from './discount-offer.queries.js';

/** Payments add what they leave to do. */
@Resolver(() => SupplierToDo)
export class PaymentsToDoResolver {
  @FieldResolver(() => Int, { description: 'Offers to be paid earlier that ask for an answer: `discountOffers(filter: { awaitsAnswer: true })`.' })
  @VisibleTo('supplier')
  @Requires('payment:read')
  @ReadApart()
  discountOffersToAnswer(@Ctx() context: RequestContext): Promise<number> {
    return countRecords(context, DiscountOffer, awaitsAnswer);
  }
}
