import { FieldResolver, Int, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { compiled, CountOf } from '../../graphql/read/annotations.js';
import { SupplierToDo } from '../purchasing/index.js';
import { DiscountOffer } from './discount-offer.entity.js';
import { awaitsAnswer } from './discount-offer.queries.js';

/** Payments add what they leave to do. */
@Resolver(() => SupplierToDo)
export class PaymentsToDoResolver {
  @FieldResolver(() => Int, { description: 'Offers to be paid earlier that ask for an answer: `discountOffers(filter: { awaitsAnswer: true })`.' })
  @VisibleTo('supplier')
  @Requires('payment:read')
  @CountOf(DiscountOffer, awaitsAnswer)
  discountOffersToAnswer(): number {
    return compiled();
  }
}
