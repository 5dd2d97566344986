const YEAR_S = 365 * 86_400

/** Turns to the other one of what is seen, in a cookie so that the server says it before the first paint; no cookie where the system agrees. */
export function toggleTheme(): void {
  const root = document.documentElement
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  const next = (root.dataset['theme'] ?? system) === 'dark' ? 'light' : 'dark'
  if (next === system) delete root.dataset['theme']
  else root.dataset['theme'] = next
  document.cookie = `theme=${next}; path=/; max-age=${next === system ? 0 : YEAR_S}; samesite=lax`
}
