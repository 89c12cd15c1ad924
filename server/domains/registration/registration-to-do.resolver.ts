import { sql } from 'kysely';
import { FieldResolver, Int, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { compiled, CountOf } from '../../graphql/read/annotations.js';
import { SupplierToDo } from '../purchasing/index.js';
import { asksForNext, Certificate } from '../qualification/index.js';
import { Supplier, withApplicant } from '../suppliers/index.js';
import { ChangeRequest } from './change-request.entity.js';

/** Being a supplier adds what it leaves to do. */
@Resolver(() => SupplierToDo)
export class RegistrationToDoResolver {
  @FieldResolver(() => Int, { description: '1 while the registration waits to be handed in, for the first time or after changes were asked for: `supplierRegistration`.' })
  @VisibleTo('supplier')
  @Requires('supplier:read')
  @CountOf(Supplier, (column) => sql`${column('status')} in (${sql.join(withApplicant.map((status) => sql.lit(status)))})`)
  registrationsToHandIn(): number {
    return compiled();
  }

  @FieldResolver(() => Int, { description: 'Certificates that end within 90 days or have ended, without a next one: `certificates(filter: { asksForNext: true })`.' })
  @VisibleTo('supplier')
  @Requires('supplier:read')
  @CountOf(Certificate, asksForNext)
  certificatesExpiring(): number {
    return compiled();
  }

  @FieldResolver(() => Int, { description: 'Changes of company or bank data that wait for approval: `supplierChangeRequests(filter: { status: [PENDING] })`.' })
  @VisibleTo('supplier')
  @Requires('supplier:read')
  @CountOf(ChangeRequest, (column) => sql`${column('status')} = 'PENDING'`)
  changeRequestsPending(): number {
    return compiled();
  }
}
