export { InspectionMutationResolver } from './inspection.mutation-resolver.js';
export { NonConformanceAnswerResolver } from './non-conformance.answer-resolver.js';
export { NonConformanceMutationResolver } from './non-conformance.mutation-resolver.js';
export { NonConformanceSubscriptionResolver } from './non-conformance.subscription-resolver.js';
export { openInspections } from './open-inspections.js';
export { QualityToDoResolver } from './quality-to-do.resolver.js';
export { QualityQueryResolver } from './quality.query-resolver.js';
export { remindOfNonConformances } from './remind-of-non-conformances.js';
