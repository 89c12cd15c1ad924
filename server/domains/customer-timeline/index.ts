export { CustomerTimelineResolver } from './customer-timeline.resolver.js';
