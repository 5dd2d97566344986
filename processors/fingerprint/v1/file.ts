/**
 * What is left of a file's name when everything is taken away that a deploy, a build, a browser or an operating system may change: the
 * base name in lower case without extension and bundle hash; where that name says little (`index`, `views`), its folder too.
 */
export function reduceFile(file: string): string {
  const path = withoutHost(file)
  const segments: string[] = []
  for (const segment of path.split('/')) if (segment !== '' && segment !== '.' && segment !== '..') segments.push(segment)
  const last = segments.pop()
  if (last === undefined) return ''
  const name = reduceName(last)
  if (!GENERIC.has(name) || segments.length < 2) return name
  const folder = segments.at(-1)!.toLowerCase()
  return ROOTS.has(folder) || /^[\d.v_-]+$|^[0-9a-f]{7,64}$|^\[redacted/.test(folder) ? name : `${folder}/${name}`
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
    'releases code workspace project root srv opt usr var home users task webapp esm cjs es source packages'
  ).split(' '),
)

function withoutHost(file: string): string {
  let path = file.includes('\\') ? file.replaceAll('\\', '/') : file
  const query = path.search(/[?#]/)
  if (query > 0) path = path.slice(0, query)
  const scheme = path.indexOf('://')
  if (scheme < 0) return path
  // `file:///app/x.js` has no host; `webpack://shop/./src/x.js` has the bundle's name in its place.
  const host = path.indexOf('/', scheme + 3)
  return host < 0 ? '' : path.slice(host)
}

/** `main.3f2a91.js`, `index-B8x_kd2a.mjs`, `app.min.956fa06629bb74ed.js` and `107-60134c870dee3eda.js` lose hash and extension. */
function reduceName(name: string): string {
  let rest = name
  for (;;) {
    const end = rest.search(
      /\.(?:[cm]?[jt]sx?|html?|vue|svelte|py[cw]?|java|kt|scala|groovy|go|s|cs|fs|vb|php|rb|min|bundle|chunk|dev|prod|development|production)$/i,
    )
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
