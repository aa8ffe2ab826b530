const BROWSERS: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: [RegExp, string][] = [
  [/\b(iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const match = (list: [RegExp, string][], text: string): string | undefined =>
  list.find(([pattern]) => pattern.test(text))?.[1];

/**
 * Family of browser and system, and nothing else: enough to help somebody, too little to tell people apart.
 * @example coarseUserAgent('Mozilla/5.0 … Firefox/131.0') // 'Firefox, Linux'
 */
export const coarseUserAgent = (header: string | undefined): string | undefined => {
  const text = (header ?? '').slice(0, 500);
  const parts = [match(BROWSERS, text), match(SYSTEMS, text)].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : undefined;
};
