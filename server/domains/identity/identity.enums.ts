import { registerEnumType } from 'type-graphql';
import { roles } from '../../auth/permissions.js';
import { defineEnum, enumVisibility } from '../../graphql/enums.js';
import type { Audience } from '../../shared/audience.js';

export type Role = (typeof roles)[Audience][number];

const portalRoles: readonly string[] = [...roles.supplier, ...roles.customer];

export const RoleEnum = defineEnum<Role>({
  name: 'Role',
  description: 'What somebody does in their organisation; it decides what they may do here.',
  values: {
    ADMIN: 'Staff: may do everything and invites staff.',
    BUYER: 'Staff: looks after suppliers and writes purchase orders.',
    APPROVER: 'Staff: approves purchase orders.',
    WAREHOUSE: 'Staff: receives and ships goods.',
    QUALITY: 'Staff: inspects goods.',
    FINANCE: 'Staff: invoices and payments. At a supplier: invoices this company.',
    SALES: 'Staff: looks after customers and their orders. At a supplier: answers purchase orders.',
    MARKETING: 'Staff: sees customers and items.',
    AGENT: 'Staff: answers tickets.',
    MANAGER: 'Staff: approves, and sees who did what.',
    OWNER: 'At a supplier or customer: may do everything for it.',
    LOGISTICS: 'At a supplier: ships goods.',
    MEMBER: 'At a customer: follows orders and opens tickets.',
  },
  visibleTo: ['supplier', 'customer'],
  only: { SALES: ['supplier'], FINANCE: ['supplier'], LOGISTICS: ['supplier'], MEMBER: ['customer'] },
  staffOnlyValues: roles.staff.filter((role) => !portalRoles.includes(role)),
});

export const AudienceEnum = { STAFF: 'staff', SUPPLIER: 'supplier', CUSTOMER: 'customer' } as const satisfies Record<string, Audience>;

registerEnumType(AudienceEnum, {
  name: 'Audience',
  description: 'From which side somebody meets this company.',
  valuesConfig: {
    STAFF: { description: 'The company’s own people.' },
    SUPPLIER: { description: 'People of a supplier.' },
    CUSTOMER: { description: 'People of a customer.' },
  },
});
enumVisibility.set('Audience', { visibleTo: ['supplier', 'customer'], staffOnlyValues: ['STAFF'] });
