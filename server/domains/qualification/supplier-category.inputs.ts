import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LocalizedTextInput } from '../../graphql/localized-text.type.js';
import { Payload } from '../../graphql/user-error.js';
import { ReviewStepEnum } from './review-step.enum.js';
import type { ReviewStep } from './supplier-category.entity.js';
import { CertificateKindType, SupplierCategoryType } from './supplier-category.type.js';

const CODE_RULE = '1 to 40 capital letters, digits and `_`; never changes.';

@InputType({ description: 'Something that can be supplied from now on.' })
export class SupplierCategoryCreateInput {
  @Field(() => String, { description: CODE_RULE })
  code!: string;

  @Field(() => LocalizedTextInput, { description: 'What it is called; at most 100 characters.' })
  label!: LocalizedTextInput;

  @Field(() => [ReviewStepEnum], { description: 'Who of the staff looks at applications; at least one.' })
  reviewSteps!: ReviewStep[];

  @Field(() => [String], { defaultValue: [], description: 'Codes of the kinds of certificates without which nobody supplies it.' })
  certificateKinds!: string[];

  @Field(() => Int, { nullable: true, description: 'Months for which a qualification is good, 1 to 120; without an end when left out.' })
  qualificationMonths?: number | null;
}

@InputType()
abstract class MasterDataChangeInput {
  @Field(() => Int, { nullable: true, description: 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.' })
  lockVersion?: number | null;
}

@InputType({ description: 'What changes about a category. What is left out stays.' })
export class SupplierCategoryUpdateInput extends MasterDataChangeInput {
  @Field(() => ID, { description: 'Id of the category, `cat_…`.' })
  id!: string;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'What it is called; at most 100 characters. Cannot be cleared.' })
  label?: LocalizedTextInput | null;

  @Field(() => [ReviewStepEnum], { nullable: true, description: 'Who of the staff looks at applications; at least one. Cannot be cleared.' })
  reviewSteps?: ReviewStep[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the kinds of certificates without which nobody supplies it. Cannot be cleared.' })
  certificateKinds?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Months for which a qualification is good, 1 to 120; null for without an end.' })
  qualificationMonths?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it can be chosen no more; what was qualified stays.' })
  retired?: boolean | null;
}

@InputType({ description: 'A kind of certificate from now on.' })
export class CertificateKindCreateInput {
  @Field(() => String, { description: CODE_RULE })
  code!: string;

  @Field(() => LocalizedTextInput, { description: 'What it is called; at most 100 characters.' })
  label!: LocalizedTextInput;

  @Field(() => Boolean, { description: 'Whether no order is sent to a supplier whose certificate of this kind has expired.' })
  blocksOrders!: boolean;
}

@InputType({ description: 'What changes about a kind of certificate. What is left out stays.' })
export class CertificateKindUpdateInput extends MasterDataChangeInput {
  @Field(() => ID, { description: 'Id of the kind, `crk_…`.' })
  id!: string;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'What it is called; at most 100 characters. Cannot be cleared.' })
  label?: LocalizedTextInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether no order is sent to a supplier whose certificate of this kind has expired. Cannot be cleared.' })
  blocksOrders?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it can be handed in no more.' })
  retired?: boolean | null;
}

/** The payload of a mutation that changes a category, `<Name>Payload`. */
export function categoryPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A category after a change.' })
  class CategoryPayload extends Payload {
    @Field(() => SupplierCategoryType, { nullable: true, description: 'The category as it is now; null when the change was refused.' })
    category?: SupplierCategoryType | null;
  }
  return CategoryPayload;
}

/** The payload of a mutation that changes a kind of certificate, `<Name>Payload`. */
export function certificateKindPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A kind of certificate after a change.' })
  class CertificateKindPayload extends Payload {
    @Field(() => CertificateKindType, { nullable: true, description: 'The kind as it is now; null when the change was refused.' })
    kind?: CertificateKindType | null;
  }
  return CertificateKindPayload;
}
