/**
 * The path of an original file as a person names it, the same from whatever machine, bundler or build it comes: without the bundler's
 * scheme and the project's name in it (`webpack://shop/./src/a.ts?1234` is `src/a.ts`), without a query, without the way up from where the
 * bundle lies (`../../src/a.ts`), and without the home folder of whoever built it.
 */
export function readablePath(source: string, sourceRoot: string): string {
  let path = join(sourceRoot, source).replaceAll('\\', '/')
  path = path.replace(/[?#].*$/s, '')
  // Vite and Rollup mark modules that are no files.
  if (path.startsWith('\0') || path.includes('\0')) path = path.replaceAll('\0', '')
  path = withoutScheme(path)
  // `./~/react/index.js` is how webpack 1 to 3 wrote node_modules; `(ssr)/./src/a.ts` are layers of Next.js.
  path = path.replace(/^\([\w-]+\)\//, '')
  path = path.replace(/^\[project\]\//, '')
  path = path.replace(/^\/?(?:@fs|@id)\//, '/')
  path = withoutDots(path)
  const modules = path.lastIndexOf('node_modules/')
  if (modules >= 0) return path.slice(modules)
  return path.replace(/^(?:[A-Za-z]:)?\/(?:(?:home|Users)\/[^/]+|root)\//, '')
}

function join(root: string, source: string): string {
  if (root === '' || /^[A-Za-z][\w+.-]*:/.test(source)) return source
  return root.endsWith('/') || source.startsWith('/') ? root + source : `${root}/${source}`
}

/** Schemes of bundlers and runtimes, whose host is the name of the project or of the bundle. */
const BUNDLER = /^(?:webpack(?:-internal)?|rspack|turbopack|metro|ng|parcel|vite|rollup|rolldown|esbuild|meteor|app|bun|nuxt|svelte):\/\//

function withoutScheme(path: string): string {
  const scheme = BUNDLER.exec(path)
  if (scheme !== null) {
    const rest = path.slice(scheme[0].length)
    if (rest.startsWith('/')) return rest.replace(/^\/+/, '')
    // `webpack://shop/./src/a.ts`, but also `webpack://./src/a.ts`, where no project has a name.
    const host = rest.indexOf('/')
    return host < 0 || rest.startsWith('.') ? rest : rest.slice(host + 1)
  }
  if (path.startsWith('file://')) return path.slice(7).replace(/^\/(?=[A-Za-z]:\/)/, '')
  return path
}

/** Without `.` and `..`; what leads up from the beginning is left out. */
function withoutDots(path: string): string {
  const kept: string[] = []
  const absolute = path.startsWith('/')
  // The two slashes of a URL are no empty segment.
  const authority = /^[A-Za-z][\w+.-]*:\/\/[^/]*/.exec(path)?.[0] ?? ''
  for (const segment of path.slice(authority.length).split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment === '..') kept.pop()
    else kept.push(segment)
  }
  return authority === '' ? (absolute ? '/' : '') + kept.join('/') : `${authority}/${kept.join('/')}`
}
