import en from './languages/en.json';
import fa from './languages/fa.json';
import zh from './languages/zh-CN.json';

const languages = { en, 'zh-CN': zh, fa };
type Language = keyof typeof languages;

/** The first of the browser's languages that there is, else English. GraphiQL itself speaks English only. */
export const language: Language = navigator.languages.map(known).find((found) => found !== undefined) ?? 'en';

/** What people read on this page, in their language. */
export const texts: typeof en = languages[language];

function known(tag: string): Language | undefined {
  return (Object.keys(languages) as Language[]).find((candidate) => candidate.split('-')[0] === tag.split('-')[0]);
}
