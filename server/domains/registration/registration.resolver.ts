import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext, SignedInContext } from '../../graphql/context.js';
import { toPublicId } from '../../graphql/ids.js';
import { readRecord } from '../../graphql/read.js';
import { settle } from '../../graphql/settle.js';
import { createSupplier } from './create-supplier.js';
import { registerSupplier } from './register-supplier.js';
import { SupplierCreateInput, SupplierRegisterInput, SupplierRegistrationSubmitInput, SupplierRegistrationUpdateInput } from './registration.inputs.js';
import { registrationPayload, SupplierCreatePayload, SupplierRegisterPayload } from './registration.payloads.js';
import { submitRegistration } from './submit-registration.js';
import { SupplierRegistrationType } from './supplier-registration.type.js';
import { updateRegistration } from './update-registration.js';

const SupplierRegistrationUpdatePayload = registrationPayload('SupplierRegistrationUpdate');
const SupplierRegistrationSubmitPayload = registrationPayload('SupplierRegistrationSubmit');

/** Companies become suppliers by themselves, or because staff write them down. */
@Resolver()
export class RegistrationResolver {
  @Query(() => SupplierRegistrationType, { description: 'Your own registration. `NOT_FOUND` when your company became a supplier in another way.' })
  @VisibleTo('supplier')
  @Requires('supplierRegistration:write')
  supplierRegistration(@Ctx() context: SignedInContext, @Info() info: GraphQLResolveInfo) {
    return readRecord(context, info, toPublicId('reg', context.principal.supplierId!));
  }

  @Mutation(() => SupplierRegisterPayload, {
    description: 'Begins to register a company: makes an account and mails a link for `emailVerify`. `RATE_LIMITED` after ten attempts.',
  })
  @VisibleTo('supplier')
  @Requires('anyone')
  supplierRegister(@Ctx() context: RequestContext, @Arg('input', () => SupplierRegisterInput, { description: 'Who wants to become a supplier.' }) input: SupplierRegisterInput) {
    return settle(() => registerSupplier(context, input));
  }

  @Mutation(() => SupplierRegistrationUpdatePayload, { description: 'Keeps what was written so far, in DRAFT and CHANGES_REQUESTED. Nothing needs to be right yet.' })
  @VisibleTo('supplier')
  @Requires('supplierRegistration:write')
  supplierRegistrationUpdate(
    @Ctx() context: SignedInContext,
    @Arg('input', () => SupplierRegistrationUpdateInput, { description: 'What was written.' }) input: SupplierRegistrationUpdateInput,
  ) {
    return settle(() => updateRegistration(context, input));
  }

  @Mutation(() => SupplierRegistrationSubmitPayload, { description: 'Hands the registration in. Everything that is missing or wrong is named.' })
  @VisibleTo('supplier')
  @Requires('supplierRegistration:write')
  supplierRegistrationSubmit(
    @Ctx() context: SignedInContext,
    @Arg('input', () => SupplierRegistrationSubmitInput, { description: 'As of which version.' }) input: SupplierRegistrationSubmitInput,
  ) {
    return settle(() => submitRegistration(context, input));
  }

  @Mutation(() => SupplierCreatePayload, { description: 'Writes down a company that is to become a supplier. Then invite somebody of it with `supplierInvite`.' })
  @Requires('supplier:manage')
  supplierCreate(@Ctx() context: SignedInContext, @Arg('input', () => SupplierCreateInput, { description: 'The company.' }) input: SupplierCreateInput) {
    return settle(() => createSupplier(context, input));
  }
}
