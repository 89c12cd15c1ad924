import { computed, type ComputedRef } from 'vue';
import { useLanguage } from '../language/language.js';
import { languages } from '../language/languages.js';

/** Writes the size of a file (in bytes) in the unit a person would use. */
export function useByteSize(): ComputedRef<(bytes: number) => string> {
  const { current } = useLanguage();
  return computed(() => {
    const tag = languages[current.value].formats;
    // Persian has words for the units but no signs: "kB" beside Persian digits would be read in the wrong order.
    const unitDisplay = current.value === 'fa' ? 'long' : 'short';
    const inUnit = (unit: string) => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 });
    const kilobytes = inUnit('kilobyte');
    const megabytes = inUnit('megabyte');
    return (bytes) => (bytes < 1_000_000 ? kilobytes.format(Math.max(0.1, bytes / 1000)) : megabytes.format(bytes / 1_000_000));
  });
}
