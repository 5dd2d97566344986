import type { Origin } from './parsed.ts'

/**
 * Gem and ownership of a Ruby file. Gems lie in `gems/<name>-<version>/`, those from Git in `bundler/gems/<name>-<commit>/`; the standard
 * library in `lib/ruby/<version>/`; the module of both is the gem, or the library's first word.
 */
export function rubyOrigin(file: string): Origin {
  if (file.startsWith('<internal:')) return { module: file.slice(10, -1), inApp: false }
  const path = file.includes('\\') ? file.replaceAll('\\', '/') : file
  const gems = path.lastIndexOf('/gems/')
  if (gems >= 0) return { module: gemAt(path, gems + 6), inApp: false }
  const library = /\/lib\/(?:j|truffle)?ruby\/(?:vendor_ruby|site_ruby|stdlib|\d[\d.]{0,12})\//.exec(path)
  if (library !== null) return { module: firstWord(path.slice(library.index + library[0].length)), inApp: false }
  // Programs that load the application: rake, rails, puma as installed, none of which ends in .rb.
  if (/\/bin\/[\w-]{1,64}$/.test(path)) return { module: '', inApp: false }
  return { module: '', inApp: !path.includes('/vendor/bundle/') }
}

function gemAt(path: string, start: number): string {
  const end = path.indexOf('/', start)
  const name = path.slice(start, end < 0 ? undefined : end)
  const version = /-(?:\d[\w.]{0,30}(?:-[\w-]{1,30})?|[0-9a-f]{7,40})$/.exec(name)
  return version === null ? name : name.slice(0, version.index)
}

function firstWord(path: string): string {
  const slash = path.indexOf('/')
  return slash < 0 ? path.replace(/\.rb$/, '') : path.slice(0, slash)
}
