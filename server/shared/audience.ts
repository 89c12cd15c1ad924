/** Who talks to the server: the company's staff, a supplier's people, a customer's people. */
export const audiences = ['staff', 'supplier', 'customer'] as const;
export type Audience = (typeof audiences)[number];
