import type { UploadedFile } from '@shared/files/upload.js';
import type { RegistrationContentFragment } from '../../../../schema/generated/supplier/graphql.js';

export const sectionNames = ['company', 'addresses', 'contacts', 'bank', 'categories', 'questions', 'certificates', 'declarations', 'handIn'] as const;
export type SectionName = (typeof sectionNames)[number];

export type Question = RegistrationContentFragment['questions'][number];
/** A file that came with an earlier answer. */
export type KnownFile = UploadedFile;

/** The section in which a field stands, by its path. */
export function sectionOf([first, second]: readonly string[], questions: readonly Question[]): SectionName {
  switch (first) {
    case 'company':
      return second === 'contacts' ? 'contacts' : second?.toLowerCase().endsWith('address') ? 'addresses' : 'company';
    case 'currencyCode':
    case 'bankAccounts':
      return 'bank';
    case 'answers':
      return questions.find(({ code }) => code === second)?.kind === 'DECLARATION' ? 'declarations' : 'questions';
    case 'categories':
    case 'certificates':
      return first;
    default:
      return 'handIn';
  }
}

/** What is not right at all, told at once; what is only not there yet is told when somebody hands in. */
export function isWrong({ code }: { code: string }): boolean {
  return code !== 'REQUIRED';
}
