import { Args, FieldResolver, Resolver } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { compiled, ConnectionTo } from '../../graphql/read/annotations.js';
import { SupplierType } from '../suppliers/index.js';
import { CertificateConnection } from './certificate.type.js';
import { certificateList, CertificatesArguments, supplierQualificationList, SupplierQualificationsArguments } from './qualification.queries.js';
import { SupplierQualificationConnection } from './supplier-qualification.type.js';

/** The ways from a supplier to what it may be asked for, so that suppliers need not know of them. */
@Resolver(() => SupplierType)
export class SupplierQualificationResolver {
  @FieldResolver(() => CertificateConnection, { description: 'Its certificates. Those that end first come first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @ConnectionTo(certificateList, 'supplier')
  certificates(@Args(() => CertificatesArguments) _page: object) {
    return compiled();
  }

  @FieldResolver(() => SupplierQualificationConnection, { description: 'What it offers, and whether it may be asked for it. Oldest first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @ConnectionTo(supplierQualificationList, 'supplier')
  qualifications(@Args(() => SupplierQualificationsArguments) _page: object) {
    return compiled();
  }
}
