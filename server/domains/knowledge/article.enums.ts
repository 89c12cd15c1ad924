import { defineEnum } from '../../graphql/enums.js';
import { articleVersionStatuses } from './article-version.states.js';
import { readers } from './readers.js';
import { readerships } from './readerships.js';

export const ReadershipEnum = defineEnum({
  name: 'Readership',
  description: 'For whom an article or a category is.',
  values: readerships,
});

export const ArticleVersionStatusEnum = defineEnum({
  name: 'ArticleVersionStatus',
  description: 'How far a version of an article has come.',
  values: articleVersionStatuses,
});

export const ArticleVersionActionEnum = defineEnum({
  name: 'ArticleVersionAction',
  description: 'What can be done with a version of an article now, by whoever asks.',
  values: {
    UPDATE: 'Go on writing: `articleVersionUpdate`.',
    SUBMIT: 'Give it to somebody else to read: `articleVersionSubmit`.',
    SEND_BACK: 'Ask for something to be different: `articleVersionSendBack`.',
    PUBLISH: 'Agree to it, for now or for a day to come: `articleVersionPublish`.',
    ARCHIVE: 'Give it up, or show it no longer: `articleVersionArchive`.',
  },
});

export const ReaderEnum = defineEnum({
  name: 'Reader',
  description: 'As whom somebody reads.',
  values: readers,
});
