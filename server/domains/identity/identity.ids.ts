/** Of the public ids of accounts. */
export const accountIdPrefix = 'acc';
