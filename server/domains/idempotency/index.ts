export { CLAIM_RENEWED_MS, type Claim, claimKey, keepAnswer, type KeyedRequest, releaseKey, renewClaim } from './claim-key.js';
export { discardOldKeys } from './discard-old-keys.js';
