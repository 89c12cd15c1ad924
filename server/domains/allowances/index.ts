export { Allowances } from './allowances.js';
export { restoreAllowance, spendOne } from './count-use.js';
export { discardUnusedAllowances } from './discard-unused.js';
