import { Args, FieldResolver, Resolver } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { compiled, ConnectionTo, RecordsHolding } from '../../graphql/read/annotations.js';
import { SupplierType } from '../suppliers/index.js';
import { changeRequestList, SupplierChangeRequestsArguments } from './change-request.queries.js';
import { ChangeRequestConnection } from './change-request.type.js';
import { DuplicateWarning } from './duplicate-warning.entity.js';
import { DuplicateWarningType } from './duplicate-warning.type.js';
import { SupplierRegistration } from './supplier-registration.entity.js';
import { SupplierRegistrationType } from './supplier-registration.type.js';

/** The ways from a supplier to its registration, so that suppliers need not know of it. */
@Resolver(() => SupplierType)
export class SupplierRegistrationResolver {
  @FieldResolver(() => [SupplierRegistrationType], { description: 'Its registration; none when it became a supplier in another way.' })
  @RecordsHolding(SupplierRegistration, 'supplier')
  registrations() {
    return compiled();
  }

  @FieldResolver(() => ChangeRequestConnection, { description: 'The changes of its data that it asked for. Newest first.' })
  @VisibleTo('supplier')
  @ConnectionTo(changeRequestList, 'supplier')
  changeRequests(@Args(() => SupplierChangeRequestsArguments) _page: object) {
    return compiled();
  }

  @FieldResolver(() => [DuplicateWarningType], { description: 'What it has in common with others, as of handing in.' })
  @RecordsHolding(DuplicateWarning, 'supplier')
  duplicateWarnings() {
    return compiled();
  }
}
