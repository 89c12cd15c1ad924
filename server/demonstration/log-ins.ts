/** Everybody who can log into the demonstration company, by where they log in. */
export const demonstrationLogIns = {
  staff: ['admin', 'buyer', 'approver', 'warehouse', 'quality', 'finance', 'sales', 'agent', 'manager'].map(
    (name) => `${name}@counterpart.example`,
  ),
  supplier: ['supplier@alpine.example', 'supplier@borealis.example'],
  customer: ['customer@cedar.example', 'customer@dune.example'],
} as const;

/** The password of all of them. */
export const demonstrationPassword = 'demonstration';
