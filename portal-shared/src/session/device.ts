export interface Device {
  /** The names as the makers write them; null when the browser gives none away. */
  browser: string | null;
  system: string | null;
  handheld: boolean;
}

// The first that fits counts: most browsers also name those they want to be taken for.
const browsers: readonly [RegExp, string][] = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\b(OPR|OPiOS)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bMicroMessenger\//, 'WeChat'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Headless)?(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/\bHarmonyOS\b|\bOpenHarmony\b/, 'HarmonyOS'],
  [/\bAndroid\b/, 'Android'],
  [/\biPad\b/, 'iPadOS'],
  [/\biPhone\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];
const handhelds = new Set(['HarmonyOS', 'Android', 'iPadOS', 'iOS']);

/** What a browser says of itself, as far as a person would recognise it by. */
export function deviceOf(userAgent: string | null): Device {
  const named = (names: readonly [RegExp, string][]) => names.find(([sign]) => sign.test(userAgent ?? ''))?.[1] ?? null;
  const system = named(systems);
  return { browser: named(browsers), system, handheld: system !== null && handhelds.has(system) };
}
