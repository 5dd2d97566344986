/**
 * Resolves a reference in a file against the file's name, which is a URL, a path, or `~/path` for any origin. Nothing is encoded or
 * decoded, as frames hold names as they were written; what follows `?` or `#` in the reference goes.
 */
export function resolveName(base: string, reference: string): string {
  const clean = reference.split(/[?#]/, 1)[0]!
  if (clean === '') return ''
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(clean) || clean.startsWith('~/')) return clean
  const [, scheme = '', authority = ''] = /^([A-Za-z][A-Za-z0-9+.-]*:)?(\/\/[^/]*)?/.exec(base)!
  if (clean.startsWith('//')) return scheme + clean
  const root = scheme + authority
  const path = base.slice(root.length).split(/[?#]/, 1)[0]!
  // `~` stands where the origin would.
  const prefix = root === '' && path.startsWith('~/') ? '~' : root
  const from = prefix === '~' ? path.slice(1) : path
  const joined = clean.startsWith('/') ? clean : from.slice(0, from.lastIndexOf('/') + 1) + clean
  return prefix + withoutDots(joined)
}

function withoutDots(path: string): string {
  const kept: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '.') continue
    if (segment === '..' && kept.length > 0 && kept.at(-1) !== '..') {
      // Not above the root.
      if (kept.length > 1 || kept[0] !== '') kept.pop()
    } else kept.push(segment)
  }
  return kept.join('/')
}
