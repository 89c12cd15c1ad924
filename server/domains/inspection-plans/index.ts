export type { Characteristic } from './characteristic.js';
export { CharacteristicType } from './characteristic.type.js';
export { InspectionPlan } from './inspection-plan.entity.js';
export { InspectionPlanMutationResolver } from './inspection-plan.mutation-resolver.js';
export { InspectionPlanQueryResolver } from './inspection-plan.query-resolver.js';
export { InspectionPlanType } from './inspection-plan.type.js';
export { plansFor } from './plans-for.js';
export { sampleOf } from './sampling.js';
