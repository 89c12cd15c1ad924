import type { Client } from './client.js';

/** What the payload of each mutation is asked for. */
const selected = {
  consentGive: 'consents { purpose given }',
  consentWithdraw: 'consents { purpose given }',
  consentPurposePublish: 'consentPurpose { id code }',
  consentPurposeRetire: 'consentPurpose { id retiredAt }',
  dataExportRequest: 'dataExport { id status }',
  dataExportStart: 'dataExport { id status }',
  dataErasureRequest: 'dataErasure { id number status }',
  dataErasureStart: 'dataErasure { id number status }',
  dataErasureWithdraw: 'dataErasure { id status }',
  dataErasureApprove: 'dataErasure { id status }',
  dataErasureRefuse: 'dataErasure { id status }',
  legalHoldPlace: 'legalHold { id reason }',
  legalHoldLift: 'legalHold { id liftedByName }',
} as const;

export type RightsStep = (client: Client, mutation: keyof typeof selected, input: object) => Promise<any>;

/** Takes one step about consents, archives, being forgotten or legal holds; answers the payload. */
export const dataRights: RightsStep = async (client, mutation, input) => {
  const inputType = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  return (await client.ask(`mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${selected[mutation]} userErrors { code field } } }`, { input }))[mutation];
};
