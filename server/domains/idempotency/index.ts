export { type Claim, claimKey, keepAnswer, type KeyedRequest, releaseKey } from './claim-key.js';
export { discardOldKeys } from './discard-old-keys.js';
