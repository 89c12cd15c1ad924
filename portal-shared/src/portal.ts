import { createApp, type App } from 'vue';
import { useI18n } from 'vue-i18n';
import type { RouteRecordRaw } from 'vue-router';
import { createVuetify } from 'vuetify';
import { aliases, mdi } from 'vuetify/iconsets/mdi-svg';
import { createVueI18nAdapter } from 'vuetify/locale/adapters/vue-i18n';
import { install as installGraphql } from '@urql/vue';
import '@fontsource-variable/inter/index.css';
import 'vuetify/styles/core';
import './styles/portal.css';
import { authenticatedFetch } from './graphql/authenticated-fetch.js';
import { createPortalClient } from './graphql/client.js';
import { createLanguageChoice, languageKey, type MessageFiles } from './language/language.js';
import { languageOfLocale, languages } from './language/languages.js';
import { navigationKey, type NavigationEntry } from './layout/navigation.js';
import { createPortalRouter } from './layout/router.js';
import PortalApp from './PortalApp.vue';
import { renewSession } from './session/renewal.js';
import { createSession, sessionKey, type Session } from './session/session.js';
import { startOffline } from './offline/offline.js';
import { watchRelease } from './release/release.js';
import { type Entrance, portalKey } from './portal-facts.js';
import { darkTheme, lightTheme, useThemeChoice } from './theme/theme.js';

export interface PortalDefinition {
  /** Names the contract's address (`/graphql/<audience>`), the files' address and the portal's own (`/<audience>/`). */
  audience: string;
  /** Pages for people who are signed in, relative to the portal's root; `meta.title` is a translation key. */
  routes: RouteRecordRaw[];
  /** Pages that need no session, `meta.open`; with absolute paths, beside signing in. */
  openRoutes?: RouteRecordRaw[];
  /** The main places, in order: the first ones stay at hand on a phone. */
  navigation: NavigationEntry[];
  /** The way in for who has no account, shown where people sign in. */
  entrance?: Entrance;
  languages: MessageFiles;
  /** The contract's types without id, from `schema/generated/<audience>/embedded-types.json`. */
  embeddedTypes: string[];
}

/** Makes a portal: client, session, languages, theme, layout and the pages around signing in. Mount what it returns. */
export async function createPortal(definition: PortalDefinition): Promise<App> {
  const endpoint = `/graphql/${definition.audience}`;
  const base = `/${definition.audience}/`;
  const { i18n, choice } = await createLanguageChoice(definition.languages);

  const fetch = authenticatedFetch({ renew: () => renewSession(endpoint), expired: () => session.end() });
  const { client, restored, forget } = createPortalClient({ audience: definition.audience, embeddedTypes: definition.embeddedTypes, fetch });
  const leave = async () => {
    await forget();
    location.assign(base);
  };
  const session: Session = createSession(client, { audience: definition.audience, leave, restored });
  await session.load();
  if (session.viewer.value && !choice.chosenHere()) await choice.choose(languageOfLocale(session.viewer.value.locale));
  const router = createPortalRouter({ base, routes: definition.routes, openRoutes: definition.openRoutes ?? [], session, translate: i18n.global.t });

  const vuetify = createVuetify({
    icons: { defaultSet: 'mdi', aliases, sets: { mdi } },
    theme: { defaultTheme: useThemeChoice().themeName.value, themes: { light: lightTheme, dark: darkTheme } },
    locale: { adapter: createVueI18nAdapter({ i18n, useI18n }), rtl: rightToLeft },
    display: { mobileBreakpoint: 'md' },
    defaults,
  });

  startOffline(base);
  watchRelease(router);
  return createApp(PortalApp)
    .use(i18n)
    .use(vuetify)
    .use(router)
    .use({ install: (app) => installGraphql(app, client) })
    .provide(languageKey, choice)
    .provide(sessionKey, session)
    .provide(navigationKey, definition.navigation)
    .provide(portalKey, { audience: definition.audience, entrance: definition.entrance });
}

const rightToLeft = Object.fromEntries(Object.entries(languages).map(([code, { direction }]) => [code, direction === 'rtl']));

/** What is said beneath a field stays when the field is left: else it would draw away what is pressed below from under the pointer. */
const field = { variant: 'outlined', bgColor: 'surface', density: 'comfortable', hideDetails: 'auto', persistentHint: true };

const defaults = {
  VBtn: { variant: 'flat', rounded: 'lg' },
  VTextField: field,
  VTextarea: { ...field, persistentCounter: true },
  VSelect: field,
  VAutocomplete: field,
  VCombobox: field,
  VCheckbox: { density: 'comfortable', hideDetails: 'auto' },
  VCard: { rounded: 'lg', variant: 'flat' },
  VAlert: { variant: 'tonal', rounded: 'lg' },
};
