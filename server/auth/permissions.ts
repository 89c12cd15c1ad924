import type { Audience } from '../shared/audience.js';

export const roles = {
  staff: ['ADMIN', 'BUYER', 'APPROVER', 'WAREHOUSE', 'QUALITY', 'FINANCE', 'SALES', 'MARKETING', 'AGENT', 'MANAGER'],
  supplier: ['OWNER', 'SALES', 'LOGISTICS', 'FINANCE'],
  customer: ['OWNER', 'MEMBER'],
} as const satisfies Record<Audience, readonly string[]>;

export const permissions = [
  'session:own',
  'account:read', 'account:invite', 'account:disable', 'supplierMember:invite', 'customerMember:invite', 'member:manage',
  'audit:read', 'dataRights:handle',
  'company:write',
  'file:upload',
  'supplier:read', 'supplier:manage', 'supplier:review', 'supplierReview:buyer', 'supplierReview:quality', 'supplierReview:finance',
  'supplier:qualify', 'supplierRegistration:write', 'supplierChange:request', 'supplierChange:company', 'supplierChange:decide', 'supplierBank:read',
  'certificate:write', 'certificate:review', 'questionnaire:write',
  'item:read', 'supplierItem:read',
  'price:read',
  'purchaseOrder:read', 'purchaseOrder:write', 'purchaseOrder:approve', 'purchaseOrder:send', 'purchaseOrder:respond',
  'purchaseOrder:decide', 'purchaseOrder:comment',
  'shipment:read', 'shipment:write', 'receipt:read', 'receipt:post',
  'invoice:read', 'invoice:write', 'invoice:handle', 'invoice:reject', 'invoice:approve', 'matchPolicy:write',
  'approval:read',
  'payment:read', 'payment:schedule', 'payment:hold', 'payment:execute', 'discount:offer', 'discount:answer', 'companyBank:write',
  'paymentRun:read', 'paymentRun:prepare', 'paymentRun:approve', 'paymentRun:export',
  'statement:read', 'statement:write', 'statement:sign',
  'inspection:read', 'inspection:write', 'inspection:decide',
  'nonConformance:read', 'nonConformance:handle', 'nonConformance:answer',
  'customer:read', 'customer:write',
  'salesOrder:read', 'salesOrder:write', 'salesOrder:fulfil',
  'return:read', 'return:request', 'return:decide', 'return:receive', 'return:grade', 'return:repair', 'return:answer', 'refund:propose', 'refund:approve', 'restocking:write',
  'ticket:read', 'ticket:open', 'ticket:reply', 'ticket:assign', 'ticket:resolve', 'ticket:rate', 'inboundMail:handle', 'ticketSetup:write', 'ticketVisibility:write',
  'article:read', 'article:write', 'article:review',
] as const;
export type Permission = (typeof permissions)[number];

const everyone: Permission[] = ['session:own', 'article:read'];
const works: Permission[] = [...everyone, 'file:upload'];
const staffReads: Permission[] = [
  ...works, 'supplier:read', 'item:read', 'supplierItem:read', 'price:read', 'purchaseOrder:read', 'shipment:read', 'receipt:read',
  'invoice:read', 'inspection:read', 'nonConformance:read', 'customer:read', 'salesOrder:read', 'ticket:read',
  'return:read',
];
const buys: Permission[] = ['purchaseOrder:write', 'purchaseOrder:send', 'purchaseOrder:decide', 'purchaseOrder:comment', 'supplierMember:invite', 'member:manage', 'approval:read'];
const approvesOrders: Permission[] = ['purchaseOrder:approve', 'purchaseOrder:decide', 'purchaseOrder:comment'];
const handlesInvoices: Permission[] = ['invoice:handle', 'invoice:reject', 'approval:read'];
const approvesInvoices: Permission[] = ['invoice:approve', 'invoice:reject', 'approval:read'];
const admitsSuppliers: Permission[] = ['supplier:manage', 'supplier:review', 'supplierReview:buyer', 'supplierChange:decide', 'certificate:review', 'questionnaire:write'];
const vouchesForSuppliers: Permission[] = ['supplier:review', 'supplierReview:quality', 'supplier:qualify', 'certificate:review', 'questionnaire:write'];
const checksSuppliers: Permission[] = ['supplier:review', 'supplierReview:finance', 'supplierChange:decide', 'supplierBank:read'];
const represents: Permission[] = ['supplierRegistration:write', 'supplierChange:company', 'certificate:write'];
const receivesMoney: Permission[] = ['supplierChange:request', 'supplierBank:read', 'payment:read', 'discount:answer', 'statement:read', 'statement:sign'];
const pays: Permission[] = ['payment:schedule', 'payment:hold', 'payment:execute', 'discount:offer', 'companyBank:write', 'paymentRun:prepare', 'paymentRun:export', 'statement:write'];
const signsStatements: Permission[] = ['statement:read', 'statement:sign'];
const approvesPayments: Permission[] = ['payment:read', 'paymentRun:read', 'paymentRun:approve'];
const handlesReturns: Permission[] = ['return:request', 'return:decide'];
const sells: Permission[] = ['customer:write', 'salesOrder:write', 'salesOrder:fulfil', 'customerMember:invite', 'member:manage', 'ticketVisibility:write', ...handlesReturns];
const serves: Permission[] = ['inboundMail:handle', 'ticket:open', 'ticket:reply', 'ticket:assign', 'ticket:resolve', ...handlesReturns];
const explains: Permission[] = ['article:write', 'article:review'];
const customersAlone: readonly Permission[] = ['return:answer', 'ticket:rate'];
const customerDoes: Permission[] = [...works, 'customer:read', 'item:read', 'salesOrder:read', 'ticket:read', 'ticket:open', 'ticket:reply', 'ticket:resolve', 'return:read', 'return:request', ...customersAlone];
const supplierReads: Permission[] = [...works, 'supplier:read', 'item:read', 'supplierItem:read', 'purchaseOrder:read', 'purchaseOrder:comment', 'shipment:read', 'receipt:read', 'nonConformance:read'];
const suppliersAlone: readonly Permission[] = ['purchaseOrder:respond', 'shipment:write', 'nonConformance:answer', ...represents, 'supplierChange:request', 'discount:answer'];

/** Who may do what: the only place where a role meets a permission. */
const permissionsOfRole: { [A in Audience]: Record<(typeof roles)[A][number], readonly Permission[]> } = {
  staff: {
    ADMIN: permissions.filter((permission) => !suppliersAlone.includes(permission) && !customersAlone.includes(permission)),
    BUYER: [...staffReads, ...buys, ...admitsSuppliers, 'payment:read', 'statement:read'],
    APPROVER: [...staffReads, ...approvesOrders, ...approvesInvoices, ...approvesPayments],
    WAREHOUSE: [...staffReads, 'salesOrder:fulfil', 'receipt:post', 'return:receive', 'purchaseOrder:comment'],
    QUALITY: [...staffReads, 'purchaseOrder:comment', ...vouchesForSuppliers, 'inspection:write', 'inspection:decide', 'nonConformance:handle', 'return:grade', 'return:repair'],
    FINANCE: [...staffReads, 'purchaseOrder:comment', ...checksSuppliers, 'invoice:write', ...handlesInvoices, 'matchPolicy:write', ...pays, ...approvesPayments, ...signsStatements, 'refund:propose', 'refund:approve', 'restocking:write'],
    SALES: [...staffReads, ...sells, 'ticket:open', 'ticket:reply'],
    MARKETING: [...everyone, 'customer:read', 'item:read', ...explains],
    AGENT: [...staffReads, ...serves, 'article:write'],
    MANAGER: [...staffReads, ...serves, 'ticketSetup:write', ...explains, 'supplier:manage', ...approvesOrders, ...handlesInvoices, ...approvesInvoices, ...approvesPayments, ...signsStatements, 'inspection:decide', 'refund:approve', 'restocking:write', 'audit:read', 'account:read', 'dataRights:handle'],
  },
  supplier: {
    OWNER: [...supplierReads, 'price:read', 'purchaseOrder:respond', 'shipment:write', 'nonConformance:answer', 'invoice:read', 'invoice:write', 'supplierMember:invite', 'member:manage', ...represents, ...receivesMoney],
    SALES: [...supplierReads, 'price:read', 'purchaseOrder:respond', 'nonConformance:answer', 'invoice:read'],
    LOGISTICS: [...supplierReads, 'shipment:write', 'nonConformance:answer'],
    FINANCE: [...supplierReads, 'price:read', 'invoice:read', 'invoice:write', ...receivesMoney],
  },
  customer: {
    OWNER: [...customerDoes, 'customerMember:invite', 'member:manage', 'ticketVisibility:write'],
    MEMBER: customerDoes,
  },
};

/** What portals let people do who are not signed in; staff sign in for everything. */
const permissionsOfGuests: Record<Audience, readonly Permission[]> = { staff: [], supplier: ['article:read'], customer: ['article:read'] };

/** What somebody may do at the address of an audience without signing in. */
export function guestPermissions(audience: Audience): ReadonlySet<Permission> {
  return new Set(permissionsOfGuests[audience]);
}

/** The union of what the roles of one membership may do. An unknown role may do nothing. */
export function permissionsOf(audience: Audience, memberRoles: readonly string[]): ReadonlySet<Permission> {
  const table: Record<string, readonly Permission[]> = permissionsOfRole[audience];
  return new Set(memberRoles.flatMap((role) => table[role] ?? []));
}

/** The roles of an audience that hold a permission. */
export function rolesWith(audience: Audience, permission: Permission): string[] {
  return Object.entries(permissionsOfRole[audience]).flatMap(([role, held]) => (held.includes(permission) ? [role] : []));
}
