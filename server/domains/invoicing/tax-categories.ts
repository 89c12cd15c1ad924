/** UNCL 5305, as the European norm EN 16931 uses it. */
export const taxCategories = {
  S: 'Standard rate; more than 0 %.',
  Z: 'Zero rated.',
  E: 'Exempt.',
  AE: 'Reverse charge: the buyer pays the tax.',
  K: 'Delivery within the European Economic Area, exempt.',
  G: 'Export, not taxed.',
  O: 'Outside the scope of tax.',
  L: 'IGIC of the Canary Islands.',
  M: 'IPSI of Ceuta and Melilla.',
} as const;
export type TaxCategory = keyof typeof taxCategories;

/** Categories whose rate is 0. */
export const untaxed: ReadonlySet<TaxCategory> = new Set<TaxCategory>(['Z', 'E', 'AE', 'K', 'G', 'O']);
