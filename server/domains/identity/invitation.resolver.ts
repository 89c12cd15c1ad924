import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import {
  CustomerInviteInput,
  CustomerInvitePayload,
  StaffInviteInput,
  StaffInvitePayload,
  SupplierInviteInput,
  SupplierInvitePayload,
} from './invitation.types.js';
import { inviteCustomerMember } from './invite-customer-member.js';
import { inviteStaff } from './invite-staff.js';
import { inviteSupplierMember } from './invite-supplier-member.js';

@Resolver()
export class InvitationResolver {
  @Mutation(() => SupplierInvitePayload, { description: 'Invites somebody, by mail, to act for a supplier in its portal.' })
  @VisibleTo('supplier')
  @Requires('supplierMember:invite')
  supplierInvite(
    @Ctx() context: SignedInContext,
    @Arg('input', () => SupplierInviteInput, { description: 'Whom, for which supplier.' }) input: SupplierInviteInput,
  ) {
    return settle(() => inviteSupplierMember(context, input));
  }

  @Mutation(() => CustomerInvitePayload, { description: 'Invites somebody, by mail, to act for a customer in its portal.' })
  @VisibleTo('customer')
  @Requires('customerMember:invite')
  customerInvite(
    @Ctx() context: SignedInContext,
    @Arg('input', () => CustomerInviteInput, { description: 'Whom, for which customer.' }) input: CustomerInviteInput,
  ) {
    return settle(() => inviteCustomerMember(context, input));
  }

  @Mutation(() => StaffInvitePayload, { description: 'Invites somebody, by mail, to work for the company itself.' })
  @Requires('account:invite')
  staffInvite(
    @Ctx() context: SignedInContext,
    @Arg('input', () => StaffInviteInput, { description: 'Whom.' }) input: StaffInviteInput,
  ) {
    return settle(() => inviteStaff(context, input));
  }
}
