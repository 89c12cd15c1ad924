import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext, SignedInContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { settle } from '../../graphql/settle.js';
import { Payload } from '../../graphql/user-error.js';
import { acceptDiscountOffer, declineDiscountOffer } from './answer-discount-offer.js';
import { DiscountOfferAcceptInput, DiscountOfferCreateInput, DiscountOfferDeclineInput, DiscountOfferWithdrawInput, DiscountRuleCreateInput, DiscountRuleEndInput } from './discount.inputs.js';
import { discountOfferList, DiscountOffersArguments, discountRuleList, DiscountRulesArguments } from './discount-offer.queries.js';
import { DiscountOfferConnection, DiscountOfferType } from './discount-offer.type.js';
import { DiscountRuleConnection, DiscountRuleType } from './discount-rule.type.js';
import { createDiscountRule, endDiscountRule } from './keep-discount-rule.js';
import { createDiscountOffer, withdrawDiscountOffer } from './offer-discount.js';

/** The payload of a mutation that changes an offer, `<Name>Payload`. */
function discountOfferPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'An offer after a change.' })
  class DiscountOfferPayload extends Payload {
    @Field(() => DiscountOfferType, { nullable: true, description: 'The offer as it is now; null when the change was refused.' })
    @VisibleTo('supplier')
    discountOffer?: DiscountOfferType | null;
  }
  return DiscountOfferPayload;
}

/** The payload of a mutation that changes a rule, `<Name>Payload`. */
function discountRulePayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A rule after a change.' })
  class DiscountRulePayload extends Payload {
    @Field(() => DiscountRuleType, { nullable: true, description: 'The rule as it is now; null when the change was refused.' })
    discountRule?: DiscountRuleType | null;
  }
  return DiscountRulePayload;
}

const DiscountOfferCreatePayload = discountOfferPayload('DiscountOfferCreate');
const DiscountOfferWithdrawPayload = discountOfferPayload('DiscountOfferWithdraw');
const DiscountOfferAcceptPayload = discountOfferPayload('DiscountOfferAccept');
const DiscountOfferDeclinePayload = discountOfferPayload('DiscountOfferDecline');
const DiscountRuleCreatePayload = discountRulePayload('DiscountRuleCreate');
const DiscountRuleEndPayload = discountRulePayload('DiscountRuleEnd');

@Resolver()
export class DiscountResolver {
  @Query(() => DiscountOfferConnection, { description: 'Offers to be paid earlier for less, of those you may see. The latest day for an answer first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @Requires('payment:read')
  discountOffers(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => DiscountOffersArguments) page: object) {
    return readConnection(context, info, discountOfferList, page);
  }

  @Query(() => DiscountOfferType, { description: 'One offer. `NOT_FOUND` when there is none that you may see.' })
  @VisibleTo('supplier')
  @Requires('payment:read')
  discountOffer(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of the offer, `doff_…`.' }) id: string) {
    return readRecord(context, info, id);
  }

  @Query(() => DiscountRuleConnection, { description: 'What is offered by itself. The newest first.' })
  @Requires('paymentRun:read')
  discountRules(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => DiscountRulesArguments) page: object) {
    return readConnection(context, info, discountRuleList, page);
  }

  @Mutation(() => DiscountOfferCreatePayload, { description: 'Offers a supplier to be paid earlier for less.' })
  @Requires('discount:offer')
  discountOfferCreate(@Ctx() context: SignedInContext, @Arg('input', () => DiscountOfferCreateInput, { description: 'The offer.' }) input: DiscountOfferCreateInput) {
    return settle(() => createDiscountOffer(context, input));
  }

  @Mutation(() => DiscountOfferWithdrawPayload, { description: 'Takes an offer back that was not answered yet.' })
  @Requires('discount:offer')
  discountOfferWithdraw(@Ctx() context: SignedInContext, @Arg('input', () => DiscountOfferWithdrawInput, { description: 'Which offer.' }) input: DiscountOfferWithdrawInput) {
    return settle(() => withdrawDiscountOffer(context, input));
  }

  @Mutation(() => DiscountOfferAcceptPayload, { description: 'Agrees to be paid earlier for less.' })
  @VisibleTo('supplier')
  @Requires('discount:answer')
  discountOfferAccept(@Ctx() context: SignedInContext, @Arg('input', () => DiscountOfferAcceptInput, { description: 'Which offer, and for SLIDING which day.' }) input: DiscountOfferAcceptInput) {
    return settle(() => acceptDiscountOffer(context, input));
  }

  @Mutation(() => DiscountOfferDeclinePayload, { description: 'Declines an offer: the full amount is paid when it is due.' })
  @VisibleTo('supplier')
  @Requires('discount:answer')
  discountOfferDecline(@Ctx() context: SignedInContext, @Arg('input', () => DiscountOfferDeclineInput, { description: 'Which offer.' }) input: DiscountOfferDeclineInput) {
    return settle(() => declineDiscountOffer(context, input));
  }

  @Mutation(() => DiscountRuleCreatePayload, { description: 'Adds a rule by which an offer is made for each invoice that is approved.' })
  @Requires('discount:offer')
  discountRuleCreate(@Ctx() context: RequestContext, @Arg('input', () => DiscountRuleCreateInput, { description: 'The rule.' }) input: DiscountRuleCreateInput) {
    return settle(() => createDiscountRule(context, input));
  }

  @Mutation(() => DiscountRuleEndPayload, { description: 'Ends a rule; offers that are out stay.' })
  @Requires('discount:offer')
  discountRuleEnd(@Ctx() context: RequestContext, @Arg('input', () => DiscountRuleEndInput, { description: 'Which rule.' }) input: DiscountRuleEndInput) {
    return settle(() => endDiscountRule(context, input));
  }
}
