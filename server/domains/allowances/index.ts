export { Allowances } from './allowances.js';
export { giveBackOne, isInUse, restoreAllowance, spendOne } from './count-use.js';
export { discardUnusedAllowances } from './discard-unused.js';
