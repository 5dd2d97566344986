import type { Origin } from './parsed.ts'

/** Where installed packages live; what follows is the module's path. */
const PACKAGE_ROOTS = ['/site-packages/', '/dist-packages/']

/**
 * Module and ownership of a Python file. The dotted module is told for installed packages and the standard library, since only there the
 * import root is known; for the application's own files it is empty.
 */
export function pythonOrigin(file: string, name = ''): Origin {
  if (file.startsWith('<frozen ')) return { module: file.slice(8, -1), inApp: false }
  // Code that a library made: `<string>` of dataclasses and namedtuples, `<decorator-gen-3>`, `<sqlalchemy generated ...>`. Not what a person typed.
  if (file.startsWith('<') && name !== '<module>' && !/^<(?:stdin|ipython|input|cell|console)/.test(file))
    return { module: '', inApp: false }
  const path = file.includes('\\') ? file.replaceAll('\\', '/') : file
  for (const root of PACKAGE_ROOTS) {
    const at = path.lastIndexOf(root)
    if (at >= 0) return { module: dotted(path.slice(at + root.length)), inApp: false }
  }
  const library = standardLibrary(path)
  if (library >= 0) return { module: dotted(path.slice(library)), inApp: false }
  // Cython names a function by its module, where Python does not: `sqlalchemy.engine._result_cy.BaseResultInternal._only_one_row`.
  if (
    !path.startsWith('/') &&
    /^\w+(?:\.\w+)+$/.test(name) &&
    name.includes(`.${path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'))}.`)
  )
    return { module: name.slice(0, name.lastIndexOf('.')), inApp: false }
  // AWS Lambda's bootstrap, and the runner of Azure Functions.
  if (path.startsWith('/var/runtime/') || path.includes('/azure_functions_worker/')) return { module: '', inApp: false }
  return { module: '', inApp: true }
}

/** Index after `lib/python3.11/` or Windows' `Python311/Lib/`, else -1. */
function standardLibrary(path: string): number {
  const unix = path.search(/\/lib(?:64)?\/(?:python|pypy)\d[\d.]{0,8}\//)
  if (unix >= 0) return path.indexOf('/', path.indexOf('/', unix + 1) + 1) + 1
  const windows = path.search(/\/Python\d{0,4}\/Lib\//i)
  return windows < 0 ? -1 : path.indexOf('/', path.indexOf('/', windows + 1) + 1) + 1
}

function dotted(path: string): string {
  const end = path.lastIndexOf('.')
  const name = (end < 0 || path.indexOf('/', end) >= 0 ? path : path.slice(0, end)).replaceAll('/', '.')
  return name.endsWith('.__init__') ? name.slice(0, -9) : name
}
