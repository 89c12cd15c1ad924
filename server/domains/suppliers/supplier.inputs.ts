import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import { Payload } from '../../graphql/user-error.js';
import { SupplierType } from './supplier.type.js';

@InputType()
abstract class SupplierChangeInput {
  @Field(() => ID, { description: 'Id of the supplier, `sup_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.' })
  lockVersion?: number | null;
}

/** The input of a mutation that moves a supplier and may say why, `<Name>Input`. */
export function supplierMoveInput(mutation: string) {
  @InputType(`${mutation}Input`, { description: 'Which supplier is moved.' })
  class Input extends SupplierChangeInput {
    @Field(() => String, { nullable: true, description: 'Why, in words for the supplier; at most 2,000 characters.' })
    reason?: string | null;
  }
  return Input;
}

/** The same for a move of which the supplier has to be told why. */
export function supplierStopInput(mutation: string) {
  @InputType(`${mutation}Input`, { description: 'Which supplier gets no new orders.' })
  class Input extends SupplierChangeInput {
    @Field(() => String, { description: 'Why, in words for the supplier; at most 2,000 characters.' })
    reason!: string;
  }
  return Input;
}

@InputType({ description: 'Which supplier is blocked.' })
export class SupplierBlockInput extends SupplierChangeInput {
  @Field(() => String, { description: 'Why, in words for the supplier; at most 2,000 characters.' })
  reason!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of the block, today or later; without an end when left out.' })
  until?: string | null;
}

/** The payload of a mutation that moves a supplier, `<Name>Payload`. */
export function supplierPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A supplier after a change.' })
  class SupplierPayload extends Payload {
    @Field(() => SupplierType, { nullable: true, description: 'The supplier as it is now; null when the change was refused.' })
    supplier?: SupplierType | null;
  }
  return SupplierPayload;
}
