import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import {
  categoryPayload,
  CertificateKindCreateInput,
  certificateKindPayload,
  CertificateKindUpdateInput,
  SupplierCategoryCreateInput,
  SupplierCategoryUpdateInput,
} from './supplier-category.inputs.js';
import { createCategory, createCertificateKind, updateCategory, updateCertificateKind } from './write-category.js';

const SupplierCategoryCreatePayload = categoryPayload('SupplierCategoryCreate');
const SupplierCategoryUpdatePayload = categoryPayload('SupplierCategoryUpdate');
const CertificateKindCreatePayload = certificateKindPayload('CertificateKindCreate');
const CertificateKindUpdatePayload = certificateKindPayload('CertificateKindUpdate');

/** Staff decide what can be supplied, and what that takes. */
@Resolver()
export class SupplierCategoryResolver {
  @Mutation(() => SupplierCategoryCreatePayload, { description: 'Adds something that can be supplied.' })
  @Requires('questionnaire:write')
  supplierCategoryCreate(@Ctx() context: SignedInContext, @Arg('input', () => SupplierCategoryCreateInput, { description: 'The category.' }) input: SupplierCategoryCreateInput) {
    return settle(() => createCategory(context, input));
  }

  @Mutation(() => SupplierCategoryUpdatePayload, { description: 'Changes what a category takes, or retires it. Reviews under way stay as they are.' })
  @Requires('questionnaire:write')
  supplierCategoryUpdate(@Ctx() context: SignedInContext, @Arg('input', () => SupplierCategoryUpdateInput, { description: 'The change.' }) input: SupplierCategoryUpdateInput) {
    return settle(() => updateCategory(context, input));
  }

  @Mutation(() => CertificateKindCreatePayload, { description: 'Adds a kind of certificate.' })
  @Requires('questionnaire:write')
  certificateKindCreate(@Ctx() context: SignedInContext, @Arg('input', () => CertificateKindCreateInput, { description: 'The kind.' }) input: CertificateKindCreateInput) {
    return settle(() => createCertificateKind(context, input));
  }

  @Mutation(() => CertificateKindUpdatePayload, { description: 'Changes a kind of certificate, or retires it.' })
  @Requires('questionnaire:write')
  certificateKindUpdate(@Ctx() context: SignedInContext, @Arg('input', () => CertificateKindUpdateInput, { description: 'The change.' }) input: CertificateKindUpdateInput) {
    return settle(() => updateCertificateKind(context, input));
  }
}
