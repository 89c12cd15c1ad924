import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

/**
 * What the OWASP Application Security Verification Standard 5.0 asks about authentication, sessions, authorization and
 * tokens (V6 to V10) at levels 1 and 2, requirement by requirement: which tests show it, why it does not apply, or what
 * falls short of it.
 */
interface Verdict {
  /** `file: name of the test`. */
  shownBy?: string[];
  notApplicable?: string;
  fallsShort?: string;
}

const verdicts = JSON.parse(readFileSync('test/security/asvs.json', 'utf8')) as Record<string, Verdict>;

/** How many requirements of levels 1 and 2 each section has; they are its first ones. */
const SECTIONS = {
  '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4,
  '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2,
  '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1, '9.1': 3, '9.2': 4,
  '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3,
};

test('every requirement of levels 1 and 2 has a verdict', () => {
  const wanted = Object.entries(SECTIONS).flatMap(([section, count]) => Array.from({ length: count }, (_, index) => `${section}.${index + 1}`));
  expect(Object.keys(verdicts)).toEqual(wanted);
});

test('every verdict names tests that are there, or a reason', () => {
  const withoutProof = Object.entries(verdicts).filter(([, { shownBy = [], notApplicable, fallsShort }]) => shownBy.length === 0 && !notApplicable && !fallsShort);
  const gone = Object.values(verdicts).flatMap(({ shownBy = [] }) => shownBy).filter((place) => !isThere(place));
  expect({ withoutProof, gone }).toEqual({ withoutProof: [], gone: [] });
});

test('what falls short is known', () => {
  const short = Object.entries(verdicts).filter(([, { fallsShort }]) => fallsShort);
  expect(short.map(([requirement]) => requirement)).toEqual(['6.2.12']);
});

function isThere(place: string): boolean {
  const [file, ...name] = place.split(': ');
  return existsSync(file!) && readFileSync(file!, 'utf8').includes(name.join(': '));
}
