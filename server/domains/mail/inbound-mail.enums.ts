import { defineEnum } from '../../graphql/enums.js';
import { ignoredReasons, inboundMailSources, inboundMailStatuses } from './inbound-mail.states.js';

export const InboundMailStatusEnum = defineEnum({ name: 'InboundMailStatus', description: 'What became of a mail that came in.', values: inboundMailStatuses });

export const InboundMailSourceEnum = defineEnum({ name: 'InboundMailSource', description: 'Which way a mail came in.', values: inboundMailSources });

export const IgnoredReasonEnum = defineEnum({ name: 'InboundMailIgnoredReason', description: 'Why nobody needs to read a mail.', values: ignoredReasons });

export const InboundMailActionEnum = defineEnum({
  name: 'InboundMailAction',
  description: 'What can be done with a mail now, by whoever asks.',
  values: { RETRY: 'Work on it once more, as written by a person: `inboundMailRetry`.' },
});
