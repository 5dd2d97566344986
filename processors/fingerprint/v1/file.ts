/**
 * What is left of a file's name when everything is taken away that a deploy, a build, a browser or an operating system may change: the
 * base name in lower case without extension and bundle hash; where that name says little (`index`, `views`), its folder too, unless that
 * folder is where the project lies.
 */
export function reduceFile(file: string): string {
  const path = withoutHost(file)
  const segments: string[] = []
  for (const segment of path.split('/')) if (segment !== '' && segment !== '.' && segment !== '..') segments.push(segment)
  const last = segments.pop()
  // A page is no source: its address has ids and languages in it.
  if (last === undefined || (/^https?:/.test(file) && !EXTENSION.test(last))) return ''
  const name = reduceName(last)
  if (!GENERIC.has(name) || segments.length <= projectDepth(segments, path.startsWith('/'))) return name
  const folder = segments.at(-1)!.toLowerCase()
  return ROOTS.has(folder) || isVersion(folder) ? name : `${folder}/${name}`
}

/** Names that many files of one project share. */
const GENERIC = new Set(
  (
    'index main app page route layout error handler handlers controller controllers service services server client view views model ' +
    'models schema types util utils helper helpers lib common config __init__ __main__ mod +page +page.server +layout +layout.server ' +
    '+server tasks admin forms api urls routes router middleware repository'
  ).split(' '),
)

/** Folders that say how a project is laid out or built, not what a file is about. */
const ROOTS = new Set(
  (
    'src app lib dist build out bin target public static assets js scripts chunks pages server client www htdocs html current release ' +
    'releases code workspace project root srv opt usr var home users task webapp esm cjs es source packages cmd pkg internal'
  ).split(' '),
)

/** How many leading folders of an absolute path say where the project was put: `/srv/shop`, `/home/ann/shop`, `C:/shop`, `/app`. */
function projectDepth(segments: readonly string[], absolute: boolean): number {
  const at = (index: number): string => (segments[index] ?? '').toLowerCase()
  const drive = /^[a-z]:$/.test(at(0))
  if (!absolute && !drive) return 0
  let depth = drive ? 1 : 0
  if (/^(?:home|users)$/.test(at(depth))) depth += 3
  else if (at(depth) === 'usr' && at(depth + 1) === 'src') depth += 3
  else if (at(depth) === 'var' && at(depth + 1) === 'www') depth += 3
  else if (at(depth) === 'var' && at(depth + 1) === 'task') depth += 2
  else if (/^(?:srv|opt|data|mnt|apps|inetpub|projects|repos|www)$/.test(at(depth))) depth += 2
  else if (/^(?:app|code|workspace|root|build)$/.test(at(depth)) || drive) depth += 1
  // `releases/20240101/`, `current/`.
  if (at(depth) === 'releases' || at(depth - 1) === 'releases') depth += at(depth) === 'releases' ? 2 : 1
  else if (at(depth) === 'current') depth += 1
  return depth
}

/** A release, a commit, a number, or a redacted name. */
function isVersion(folder: string): boolean {
  return /^[\d.v_-]+$|^[0-9a-f]{7,64}$|^\[redacted/.test(folder)
}

function withoutHost(file: string): string {
  let path = file.includes('\\') ? file.replaceAll('\\', '/') : file
  const query = path.search(/[?#]/)
  if (query > 0) path = path.slice(0, query)
  const scheme = path.indexOf('://')
  if (scheme < 0) return path
  // `file:///app/x.js` has no host; `webpack://shop/./src/x.js` has the bundle's name in its place.
  const host = path.indexOf('/', scheme + 3)
  if (host < 0) return ''
  // What follows a host is no place on a disk.
  return path.startsWith('file:') ? path.slice(host) : path.slice(host + 1)
}

const EXTENSION =
  /\.(?:[cm]?[jt]sx?|html?|vue|svelte|py[cwx]?|java|kts?|scala|groovy|clj|go|s|cs|fs|vb|php|phtml|rb|erb|rake|rs|exs?|erl|swift|dart|c|cc|cpp|h|hpp|mm?|min|bundle|chunk|dev|prod|development|production)$/i

/** `main.3f2a91.js`, `index-B8x_kd2a.mjs`, `app.min.956fa06629bb74ed.js` and `107-60134c870dee3eda.js` lose hash and extension. */
function reduceName(name: string): string {
  let rest = name
  for (;;) {
    const end = rest.search(EXTENSION)
    if (end <= 0) {
      const cut = rest.search(/[.\-_~](?:[0-9a-f]{6,64}|[A-Za-z0-9_-]{8}|[A-Z0-9]{8})$/)
      if (cut <= 0 || !isHash(rest.slice(cut + 1))) break
      rest = rest.slice(0, cut)
    } else rest = rest.slice(0, end)
  }
  // Webpack's numbered chunks are numbered anew by each build, and some have the hash alone for a name.
  if (/^\d+$/.test(rest) || (rest.length >= 16 && isHash(rest) && /^[0-9a-f]+$/.test(rest))) return ''
  return rest.toLowerCase()
}

/** A word of eight letters is no hash: `use-debounce.js`. */
function isHash(text: string): boolean {
  if (!/^[0-9a-zA-Z_-]{6,64}$/.test(text)) return false
  if (/^[0-9a-f]+$/.test(text)) return /\d/.test(text)
  return /\d/.test(text) ? !/^[a-z]+\d{1,2}$/i.test(text) : (text.match(/[A-Z]/g)?.length ?? 0) >= 3
}

/** Whether a build named the file: with a hash, as minified, or by a chunk's number. Such a name says nothing of the source. */
export function isBundle(file: string): boolean {
  const path = withoutHost(file)
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (/\.(?:min|bundle|chunk)\.[cm]?js$/i.test(name)) return true
  const base = name.replace(/\.[cm]?js$/i, '')
  if (base === name) return false
  const cut = base.search(/[.\-_~](?:[0-9a-f]{6,64}|[A-Za-z0-9_-]{8}|[A-Z0-9]{8})$/)
  return (cut > 0 && isHash(base.slice(cut + 1))) || /^\d+$/.test(base) || (base.length >= 16 && /^[0-9a-f]+$/.test(base))
}
