export { CompanyResolver } from './company.resolver.js';
export { ensureOrganisation } from './ensure-organisation.js';
export { Organisation } from './organisation.entity.js';
export { organisationOf } from './organisation-of.js';
