import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { PageOfList } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { compiled, ConnectionTo } from '../../graphql/read/annotations.js';
import { readConnection } from '../../graphql/read.js';
import { settle } from '../../graphql/settle.js';
import { CustomerType } from '../customers/index.js';
import { SupplierType } from '../suppliers/index.js';
import {
  ConsentGiveInput,
  ConsentGivePayload,
  ConsentPurposePublishInput,
  ConsentPurposePublishPayload,
  ConsentPurposeRetireInput,
  ConsentPurposeRetirePayload,
  ConsentWithdrawInput,
  ConsentWithdrawPayload,
} from './consent.inputs.js';
import { consentList, consentPurposeList, ofPeopleOf } from './consent.queries.js';
import { ConsentConnection, ConsentPurposeConnection } from './consent.type.js';
import { OwnConsent, ownConsents } from './own-consents.js';
import { publishConsentPurpose, retireConsentPurpose } from './publish-consent-purpose.js';
import { giveConsent, withdrawConsent } from './record-consent.js';

/** Everybody says what may be done with their data. */
@Resolver()
export class ConsentResolver {
  @Query(() => [OwnConsent], { description: 'What is done with your data only when you agree, and what you said to it.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  consents(@Ctx() context: SignedInContext) {
    return ownConsents(context);
  }

  @Mutation(() => ConsentGivePayload, { description: 'Agrees to something; it can be taken back at any time.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  consentGive(@Ctx() context: SignedInContext, @Arg('input', () => ConsentGiveInput, { description: 'To what.' }) input: ConsentGiveInput) {
    return settle(() => giveConsent(context, input));
  }

  @Mutation(() => ConsentWithdrawPayload, { description: 'Takes back that you agreed; it counts at once.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  consentWithdraw(@Ctx() context: SignedInContext, @Arg('input', () => ConsentWithdrawInput, { description: 'To what.' }) input: ConsentWithdrawInput) {
    return settle(() => withdrawConsent(context, input));
  }
}

/** Staff decide what people are asked for. */
@Resolver()
export class ConsentPurposeResolver {
  @Query(() => ConsentPurposeConnection, { description: 'What people are asked for, and were; by code.' })
  @Requires('customer:read')
  consentPurposes(@Ctx() context: SignedInContext, @Info() info: GraphQLResolveInfo, @Args(() => PageOfList) page: object) {
    return readConnection(context, info, consentPurposeList, page);
  }

  @Mutation(() => ConsentPurposePublishPayload, { description: 'Asks people for something more, or in other words.' })
  @Requires('dataRights:handle')
  consentPurposePublish(@Ctx() context: SignedInContext, @Arg('input', () => ConsentPurposePublishInput, { description: 'For what.' }) input: ConsentPurposePublishInput) {
    return settle(() => publishConsentPurpose(context, input));
  }

  @Mutation(() => ConsentPurposeRetirePayload, { description: 'Asks people for something no more.' })
  @Requires('dataRights:handle')
  consentPurposeRetire(@Ctx() context: SignedInContext, @Arg('input', () => ConsentPurposeRetireInput, { description: 'For what.' }) input: ConsentPurposeRetireInput) {
    return settle(() => retireConsentPurpose(context, input));
  }
}

@Resolver(() => CustomerType)
export class CustomerConsentsResolver {
  @FieldResolver(() => ConsentConnection, { description: 'What its people agreed to and took back; the latest first.' })
  @Requires('customer:read')
  @ConnectionTo(consentList, ofPeopleOf('customer_id'))
  consents(@Args(() => PageOfList) _page: object) {
    return compiled();
  }
}

@Resolver(() => SupplierType)
export class SupplierConsentsResolver {
  @FieldResolver(() => ConsentConnection, { description: 'What its people agreed to and took back; the latest first.' })
  @Requires('supplier:read')
  @ConnectionTo(consentList, ofPeopleOf('supplier_id'))
  consents(@Args(() => PageOfList) _page: object) {
    return compiled();
  }
}
