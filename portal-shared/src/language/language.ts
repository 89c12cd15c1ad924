import { createI18n, type I18n } from 'vue-i18n';
import { computed, inject, readonly, ref, type ComputedRef, type InjectionKey, type Ref } from 'vue';
import { languageCodes, languages, type Language, type LanguageFacts } from './languages.js';

/** The texts of each language, loaded when it is chosen. */
export type MessageFiles = Record<Language, () => Promise<{ default: object }>>;

export interface LanguageChoice {
  current: Readonly<Ref<Language>>;
  /** The current language as the API names it, for fields that take a `locale`. */
  apiLocale: ComputedRef<LanguageFacts['apiLocale']>;
  /** True when the person chose a language on this device. */
  chosenHere: () => boolean;
  choose(language: Language): Promise<void>;
}

const storageKey = 'counterpart.language';
export const languageKey: InjectionKey<LanguageChoice> = Symbol('language');

const sharedFiles: MessageFiles = {
  en: () => import('../languages/en.js'),
  'zh-CN': () => import('../languages/zh-CN.js'),
  fa: () => import('../languages/fa.js'),
};

const vuetifyFiles: MessageFiles = {
  en: () => import('vuetify/lib/locale/en.js'),
  'zh-CN': () => import('vuetify/lib/locale/zh-Hans.js'),
  fa: () => import('vuetify/lib/locale/fa.js'),
};

const fonts: Record<Language, () => Promise<unknown>> = {
  en: async () => undefined,
  'zh-CN': () => import('@fontsource-variable/noto-sans-sc/index.css'),
  fa: () => import('@fontsource-variable/vazirmatn/index.css'),
};

/** Loads the person's language (and nothing of the others) and gives the means to change it. */
export async function createLanguageChoice(portalFiles: MessageFiles): Promise<{ i18n: I18n<{}, {}, {}, string, false>; choice: LanguageChoice }> {
  const first = languageCodes.find((code) => code === document.documentElement.lang) ?? 'en';
  const i18n = createI18n({ legacy: false, locale: first, fallbackLocale: [], messages: {}, missingWarn: true });
  const current = ref<Language>(first);
  const loaded = new Set<Language>();

  async function show(language: Language): Promise<void> {
    if (!loaded.has(language)) {
      const [vuetify, shared, portal] = await Promise.all([vuetifyFiles[language](), sharedFiles[language](), portalFiles[language](), fonts[language]()]);
      i18n.global.setLocaleMessage(language, { $vuetify: vuetify.default });
      i18n.global.mergeLocaleMessage(language, shared.default);
      i18n.global.mergeLocaleMessage(language, portal.default);
      loaded.add(language);
    }
    i18n.global.locale.value = language;
    current.value = language;
    document.documentElement.lang = language;
    document.documentElement.dir = languages[language].direction;
  }

  await show(first);
  // Names in other scripts occur everywhere; only the declarations are loaded, the files when a character needs them.
  void Promise.all(languageCodes.map((code) => fonts[code]()));
  return {
    i18n: i18n as unknown as I18n<{}, {}, {}, string, false>,
    choice: {
      current: readonly(current),
      apiLocale: computed(() => languages[current.value].apiLocale),
      chosenHere: () => localStorage.getItem(storageKey) !== null,
      async choose(language) {
        localStorage.setItem(storageKey, language);
        await show(language);
      },
    },
  };
}

/** The language of the portal this component runs in. */
export function useLanguage(): LanguageChoice {
  const choice = inject(languageKey);
  if (!choice) throw new Error('useLanguage() needs a portal made with createPortal().');
  return choice;
}
