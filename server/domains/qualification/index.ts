export { CertificateKind } from './certificate-kind.entity.js';
export { Certificate } from './certificate.entity.js';
export { type ReviewStep, reviewSteps, SupplierCategory } from './supplier-category.entity.js';
export { SupplierQualification } from './supplier-qualification.entity.js';
export { ReviewStepEnum } from './review-step.enum.js';
export { CertificateResolver } from './certificate.resolver.js';
export { QualificationQueryResolver } from './qualification.query-resolver.js';
export { SupplierQualificationResolver } from './supplier-qualification.resolver.js';
export { requireOrderable } from './require-orderable.js';
