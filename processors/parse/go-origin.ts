import type { Origin } from './parsed.ts'

const STANDARD = new Set(
  (
    'archive bufio builtin bytes cmp compress container context crypto database debug embed encoding errors expvar flag fmt go hash html ' +
    'image index internal io iter log maps math mime net os path plugin reflect regexp runtime slices sort strconv strings structs sync ' +
    'syscall testing text time unicode unique unsafe weak'
  ).split(' '),
)

/** Modules that only ever come from elsewhere. */
const LIBRARIES = [
  'golang.org/x/',
  'google.golang.org/',
  'go.opentelemetry.io/',
  'gopkg.in/',
  'k8s.io/',
  'go.uber.org/',
  'google.appengine/',
]

/** `module` is the package's import path. A standard package is told by its name and its file, as an application may be called `log` too. */
export function goOrigin(module: string, file: string): Origin {
  const path = file.includes('\\') ? file.replaceAll('\\', '/') : file
  const slash = module.indexOf('/')
  const first = slash < 0 ? module : module.slice(0, slash)
  // Built with -trimpath, a standard file is `net/http/server.go`; otherwise it lies in the toolchain's src.
  if (STANDARD.has(first) && (path === '' || path.startsWith(`${module}/`) || path.includes(`/src/${module}/`)))
    return { module, inApp: false }
  if (module === '' && (path.startsWith('runtime/') || path.includes('/src/runtime/'))) return { module: 'runtime', inApp: false }
  if (path.includes('/pkg/mod/') || path.includes('/vendor/') || /@v\d/.test(path)) return { module, inApp: false }
  for (const prefix of LIBRARIES) if (module.startsWith(prefix)) return { module, inApp: false }
  return { module, inApp: true }
}
