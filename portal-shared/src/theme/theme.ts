import { computed, readonly, ref, type Ref } from 'vue';
import type { ThemeDefinition } from 'vuetify';

export type ThemePreference = 'system' | 'light' | 'dark';

const storageKey = 'counterpart.theme';
const preferences: readonly ThemePreference[] = ['system', 'light', 'dark'];
const stored = preferences.find((preference) => preference === localStorage.getItem(storageKey));
const preference = ref<ThemePreference>(stored ?? 'system');
const systemDark = ref(matchMedia('(prefers-color-scheme: dark)').matches);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) => (systemDark.value = matches));

const themeName = computed(() => (preference.value === 'system' ? (systemDark.value ? 'dark' : 'light') : preference.value));

/** The person's choice between light, dark and what the device says; kept on the device. */
export function useThemeChoice(): { preference: Readonly<Ref<ThemePreference>>; themeName: Readonly<Ref<'light' | 'dark'>>; choose: (next: ThemePreference) => void } {
  return {
    preference: readonly(preference),
    themeName,
    choose(next) {
      preference.value = next;
      localStorage.setItem(storageKey, next);
    },
  };
}

export const lightTheme: ThemeDefinition = {
  dark: false,
  colors: {
    background: '#f5f7f8',
    surface: '#ffffff',
    'surface-variant': '#5b6b73',
    'on-surface-variant': '#ffffff',
    primary: '#0f4c5c',
    secondary: '#4a5a8c',
    success: '#1c6b43',
    info: '#1f5f99',
    warning: '#8a5300',
    error: '#b3261e',
  },
  variables: { 'border-color': '#12303a', 'border-opacity': 0.14, 'medium-emphasis-opacity': 0.72 },
};

export const darkTheme: ThemeDefinition = {
  dark: true,
  colors: {
    background: '#0f1619',
    surface: '#172125',
    'surface-variant': '#b4c3c9',
    'on-surface-variant': '#0f1619',
    primary: '#7fcfc8',
    'on-primary': '#06282c',
    secondary: '#aebbec',
    success: '#7fd3a2',
    info: '#8cc4f5',
    warning: '#f0bd6c',
    error: '#f6a79f',
  },
  variables: { 'border-color': '#d6e6ea', 'border-opacity': 0.16, 'medium-emphasis-opacity': 0.76 },
};
