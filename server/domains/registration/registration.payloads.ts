import { Field, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { Payload } from '../../graphql/user-error.js';
import { SupplierType } from '../suppliers/index.js';
import { SupplierRegistrationType } from './supplier-registration.type.js';

@ObjectType({ description: 'The same whether the address is known or not: a mail is on its way.' })
export class SupplierRegisterPayload extends Payload {}

@ObjectType({ description: 'A new supplier; invite somebody of it with `supplierInvite`.' })
export class SupplierCreatePayload extends Payload {
  @Field(() => SupplierType, { nullable: true, description: 'The supplier, in DRAFT; null when it was refused.' })
  supplier?: SupplierType | null;
}

/** The payload of a mutation that changes a registration, `<Name>Payload`. */
export function registrationPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A registration after a change.' })
  class RegistrationPayload extends Payload {
    @Field(() => SupplierRegistrationType, { nullable: true, description: 'The registration as it is now; null when the change was refused.' })
    @VisibleTo('supplier')
    registration?: SupplierRegistrationType | null;
  }
  return RegistrationPayload;
}
