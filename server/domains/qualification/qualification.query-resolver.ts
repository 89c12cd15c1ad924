import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { PageOfList } from '../../graphql/connections.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { CertificateConnection, CertificateType } from './certificate.type.js';
import { certificateList, CertificatesArguments, supplierQualificationList, SupplierQualificationsArguments } from './qualification.queries.js';
import { CertificateKindConnection, certificateKindList, SupplierCategoryConnection, supplierCategoryList } from './supplier-category.type.js';
import { SupplierQualificationConnection } from './supplier-qualification.type.js';

@Resolver()
export class QualificationQueryResolver {
  @Query(() => SupplierCategoryConnection, { description: 'What can be supplied. By code.' })
  @VisibleTo('supplier')
  @Requires('supplier:read')
  supplierCategories(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => PageOfList) page: PageOfList) {
    return readConnection(context, info, supplierCategoryList, page);
  }

  @Query(() => CertificateKindConnection, { description: 'The kinds of certificates. By code.' })
  @VisibleTo('supplier')
  @Requires('supplier:read')
  certificateKinds(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => PageOfList) page: PageOfList) {
    return readConnection(context, info, certificateKindList, page);
  }

  @Query(() => CertificateConnection, { description: 'The certificates you may see. Those that end first come first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @Requires('supplier:read')
  certificates(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => CertificatesArguments) page: object) {
    return readConnection(context, info, certificateList, page);
  }

  @Query(() => CertificateType, { description: 'One certificate. `NOT_FOUND` when there is none that you may see.' })
  @VisibleTo('supplier')
  @Requires('supplier:read')
  certificate(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of the certificate, `crt_…`.' }) id: string) {
    return readRecord(context, info, id);
  }

  @Query(() => SupplierQualificationConnection, { description: 'Who may be asked for what. Oldest first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @Requires('supplier:read')
  supplierQualifications(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => SupplierQualificationsArguments) page: object) {
    return readConnection(context, info, supplierQualificationList, page);
  }
}
