import { catalogRegister } from './catalog.js';
import { customersRegister } from './customers.js';
import { dataRightsRegister } from './data-rights.js';
import type { Register } from './declaration.js';
import { identityRegister } from './identity.js';
import { knowledgeRegister } from './knowledge.js';
import { moneyRegister } from './money.js';
import { platformRegister } from './platform.js';
import { purchasingRegister } from './purchasing.js';
import { qualityRegister } from './quality.js';
import { returnsRegister } from './returns.js';
import { suppliersRegister } from './suppliers.js';

/**
 * What is stored about people, of every entity by its name. A property with text or JSON that is not declared fails a
 * test: whoever adds one says here whose it is, or that it is nobody’s. From this alone follows what people can
 * download about themselves, and what is erased.
 */
export const personalData: Register = {
  ...catalogRegister,
  ...customersRegister,
  ...dataRightsRegister,
  ...identityRegister,
  ...knowledgeRegister,
  ...moneyRegister,
  ...platformRegister,
  ...purchasingRegister,
  ...qualityRegister,
  ...returnsRegister,
  ...suppliersRegister,
};
