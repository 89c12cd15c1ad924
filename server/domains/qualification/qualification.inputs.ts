import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import { Payload } from '../../graphql/user-error.js';
import { SupplierQualificationType } from './supplier-qualification.type.js';

@InputType({ description: 'One more category that a supplier offers.' })
export class SupplierQualificationAddInput {
  @Field(() => ID, { description: 'The supplier, `sup_…`.' })
  supplierId!: string;

  @Field(() => String, { description: 'Code of the category: `supplierCategories`.' })
  categoryCode!: string;
}

@InputType()
abstract class QualificationChangeInput {
  @Field(() => ID, { description: 'Id of the qualification, `qua_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.' })
  lockVersion?: number | null;
}

@InputType({ description: 'What somebody begins to look at.' })
export class SupplierQualificationStartInput extends QualificationChangeInput {}

@InputType({ description: 'What a supplier may be asked for.' })
export class SupplierQualificationQualifyInput extends QualificationChangeInput {
  @Field(() => DateScalar, { nullable: true, description: 'The last day on which it is good, today or later; as long as the category says when left out.' })
  validTo?: string | null;
}

@InputType({ description: 'What a supplier may not be asked for.' })
export class SupplierQualificationRejectInput extends QualificationChangeInput {
  @Field(() => String, { description: 'Why, in words for the supplier; at most 2,000 characters.' })
  reason!: string;
}

/** The payload of a mutation that changes a qualification, `<Name>Payload`. */
export function qualificationPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A qualification after a change.' })
  class QualificationPayload extends Payload {
    @Field(() => SupplierQualificationType, { nullable: true, description: 'The qualification as it is now; null when the change was refused.' })
    qualification?: SupplierQualificationType | null;
  }
  return QualificationPayload;
}
