import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { addQualification, qualifySupplier, rejectQualification, startQualification } from './decide-on-qualification.js';
import {
  qualificationPayload,
  SupplierQualificationAddInput,
  SupplierQualificationQualifyInput,
  SupplierQualificationRejectInput,
  SupplierQualificationStartInput,
} from './qualification.inputs.js';

const AddPayload = qualificationPayload('SupplierQualificationAdd');
const StartPayload = qualificationPayload('SupplierQualificationStart');
const QualifyPayload = qualificationPayload('SupplierQualificationQualify');
const RejectPayload = qualificationPayload('SupplierQualificationReject');

/** Staff decide who may be asked for what. */
@Resolver()
export class QualificationMutationResolver {
  @Mutation(() => AddPayload, { description: 'Notes that a supplier offers one more category.' })
  @Requires('supplier:qualify')
  supplierQualificationAdd(@Ctx() context: SignedInContext, @Arg('input', () => SupplierQualificationAddInput, { description: 'Who offers what.' }) input: SupplierQualificationAddInput) {
    return settle(() => addQualification(context, input));
  }

  @Mutation(() => StartPayload, { description: 'Begins to look at what a supplier offers.' })
  @Requires('supplier:qualify')
  supplierQualificationStart(@Ctx() context: SignedInContext, @Arg('input', () => SupplierQualificationStartInput, { description: 'The qualification.' }) input: SupplierQualificationStartInput) {
    return settle(() => startQualification(context, input));
  }

  @Mutation(() => QualifyPayload, { description: 'Qualifies a supplier for a category, or anew.' })
  @Requires('supplier:qualify')
  supplierQualificationQualify(@Ctx() context: SignedInContext, @Arg('input', () => SupplierQualificationQualifyInput, { description: 'The qualification.' }) input: SupplierQualificationQualifyInput) {
    return settle(() => qualifySupplier(context, input));
  }

  @Mutation(() => RejectPayload, { description: 'Does not qualify a supplier for a category, or no longer.' })
  @Requires('supplier:qualify')
  supplierQualificationReject(@Ctx() context: SignedInContext, @Arg('input', () => SupplierQualificationRejectInput, { description: 'The qualification.' }) input: SupplierQualificationRejectInput) {
    return settle(() => rejectQualification(context, input));
  }
}
