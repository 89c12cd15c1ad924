/** The title of the window while what has this heading is shown. */
export const titleOf = (heading: string): string => `${heading} · Counterpart`;
