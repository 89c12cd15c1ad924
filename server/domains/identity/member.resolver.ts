import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { changeMemberRoles, disableMember, enableMember, resendInvitation, withdrawInvitation } from './change-member.js';
import { type MemberChangeInput, MemberChangeRolesInput, memberInput, memberPayload } from './member.inputs.js';
import { MemberType } from './member.type.js';
import { membersOf, staffMembers } from './members-of.js';

const MemberDisableInput = memberInput('MemberDisable');
const MemberEnableInput = memberInput('MemberEnable');
const MemberResendInvitationInput = memberInput('MemberResendInvitation');
const MemberWithdrawInvitationInput = memberInput('MemberWithdrawInvitation');

const MemberChangeRolesPayload = memberPayload('MemberChangeRoles');
const MemberDisablePayload = memberPayload('MemberDisable');
const MemberEnablePayload = memberPayload('MemberEnable');
const MemberResendInvitationPayload = memberPayload('MemberResendInvitation');
const MemberWithdrawInvitationPayload = memberPayload('MemberWithdrawInvitation');

/** Who acts for an organisation, for whoever looks after that. */
@Resolver()
export class MemberResolver {
  @Query(() => [MemberType], { description: 'The people of a supplier, by name. `NOT_FOUND` when it is not yours to look after.' })
  @VisibleTo('supplier')
  @Requires('member:manage')
  supplierMembers(
    @Ctx() context: SignedInContext,
    @Arg('supplierId', () => ID, { nullable: true, description: 'The supplier, `sup_…`; staff have to name it.' }) supplierId?: string | null,
  ) {
    return membersOf(context, 'supplier', supplierId);
  }

  @Query(() => [MemberType], { description: 'The people of a customer, by name. `NOT_FOUND` when it is not yours to look after.' })
  @VisibleTo('customer')
  @Requires('member:manage')
  customerMembers(
    @Ctx() context: SignedInContext,
    @Arg('customerId', () => ID, { nullable: true, description: 'The customer, `cus_…`; staff have to name it.' }) customerId?: string | null,
  ) {
    return membersOf(context, 'customer', customerId);
  }

  @Query(() => [MemberType], { description: 'The people of the company itself, by name.' })
  @Requires('account:invite')
  staffMembers(@Ctx() context: SignedInContext) {
    return staffMembers(context);
  }

  @Mutation(() => MemberChangeRolesPayload, { description: 'Gives a member other roles; they have to sign in anew. `LAST_MANAGER` when nobody else looks after the users.' })
  @VisibleTo('supplier', 'customer')
  @Requires('member:manage')
  memberChangeRoles(@Ctx() context: SignedInContext, @Arg('input', () => MemberChangeRolesInput, { description: 'Who and which roles.' }) input: MemberChangeRolesInput) {
    return settle(() => changeMemberRoles(context, input));
  }

  @Mutation(() => MemberDisablePayload, { description: 'Lets a member no longer sign in; their sessions end at once. `LAST_MANAGER` when nobody else looks after the users.' })
  @VisibleTo('supplier', 'customer')
  @Requires('member:manage')
  memberDisable(@Ctx() context: SignedInContext, @Arg('input', () => MemberDisableInput, { description: 'Who.' }) input: MemberChangeInput) {
    return settle(() => disableMember(context, input));
  }

  @Mutation(() => MemberEnablePayload, { description: 'Lets a member sign in again.' })
  @VisibleTo('supplier', 'customer')
  @Requires('member:manage')
  memberEnable(@Ctx() context: SignedInContext, @Arg('input', () => MemberEnableInput, { description: 'Who.' }) input: MemberChangeInput) {
    return settle(() => enableMember(context, input));
  }

  @Mutation(() => MemberResendInvitationPayload, { description: 'Mails an invitation once more, with a new link.' })
  @VisibleTo('supplier', 'customer')
  @Requires('member:manage')
  memberResendInvitation(@Ctx() context: SignedInContext, @Arg('input', () => MemberResendInvitationInput, { description: 'Who.' }) input: MemberChangeInput) {
    return settle(() => resendInvitation(context, input));
  }

  @Mutation(() => MemberWithdrawInvitationPayload, { description: 'Takes an invitation back: its link leads nowhere any more.' })
  @VisibleTo('supplier', 'customer')
  @Requires('member:manage')
  memberWithdrawInvitation(@Ctx() context: SignedInContext, @Arg('input', () => MemberWithdrawInvitationInput, { description: 'Who.' }) input: MemberChangeInput) {
    return settle(() => withdrawInvitation(context, input));
  }
}
