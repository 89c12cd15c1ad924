import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import {
  blockSupplier,
  deactivateSupplier,
  reinstateSupplier,
  reopenSupplier,
  type SupplierMoveInput,
  suspendSupplier,
  unblockSupplier,
} from './move-supplier.js';
import { SupplierBlockInput, supplierMoveInput, supplierPayload, supplierStopInput } from './supplier.inputs.js';

const SupplierReopenInput = supplierMoveInput('SupplierReopen');
const SupplierReinstateInput = supplierMoveInput('SupplierReinstate');
const SupplierUnblockInput = supplierMoveInput('SupplierUnblock');
const SupplierSuspendInput = supplierStopInput('SupplierSuspend');
const SupplierDeactivateInput = supplierStopInput('SupplierDeactivate');

const SupplierReopenPayload = supplierPayload('SupplierReopen');
const SupplierSuspendPayload = supplierPayload('SupplierSuspend');
const SupplierReinstatePayload = supplierPayload('SupplierReinstate');
const SupplierBlockPayload = supplierPayload('SupplierBlock');
const SupplierUnblockPayload = supplierPayload('SupplierUnblock');
const SupplierDeactivatePayload = supplierPayload('SupplierDeactivate');

/** Staff decide whether a supplier gets new orders. */
@Resolver()
export class SupplierMutationResolver {
  @Mutation(() => SupplierReopenPayload, { description: 'Lets a refused applicant try again.' })
  @Requires('supplier:manage')
  supplierReopen(@Ctx() context: SignedInContext, @Arg('input', () => SupplierReopenInput, { description: 'The supplier.' }) input: SupplierMoveInput) {
    return settle(() => reopenSupplier(context, input));
  }

  @Mutation(() => SupplierSuspendPayload, { description: 'No new orders for a while. Its people still see everything, and answer what is open.' })
  @Requires('supplier:manage')
  supplierSuspend(@Ctx() context: SignedInContext, @Arg('input', () => SupplierSuspendInput, { description: 'The supplier.' }) input: SupplierMoveInput) {
    return settle(() => suspendSupplier(context, input));
  }

  @Mutation(() => SupplierReinstatePayload, { description: 'Ends a suspension.' })
  @Requires('supplier:manage')
  supplierReinstate(@Ctx() context: SignedInContext, @Arg('input', () => SupplierReinstateInput, { description: 'The supplier.' }) input: SupplierMoveInput) {
    return settle(() => reinstateSupplier(context, input));
  }

  @Mutation(() => SupplierBlockPayload, { description: 'No new orders, for a reason on record; until a day, after which the block ends by itself, or without an end.' })
  @Requires('supplier:manage')
  supplierBlock(@Ctx() context: SignedInContext, @Arg('input', () => SupplierBlockInput, { description: 'The supplier.' }) input: SupplierBlockInput) {
    return settle(() => blockSupplier(context, input));
  }

  @Mutation(() => SupplierUnblockPayload, { description: 'Ends a block.' })
  @Requires('supplier:manage')
  supplierUnblock(@Ctx() context: SignedInContext, @Arg('input', () => SupplierUnblockInput, { description: 'The supplier.' }) input: SupplierMoveInput) {
    return settle(() => unblockSupplier(context, input));
  }

  @Mutation(() => SupplierDeactivatePayload, { description: 'Keeps a supplier for history only.' })
  @Requires('supplier:manage')
  supplierDeactivate(@Ctx() context: SignedInContext, @Arg('input', () => SupplierDeactivateInput, { description: 'The supplier.' }) input: SupplierMoveInput) {
    return settle(() => deactivateSupplier(context, input));
  }
}
