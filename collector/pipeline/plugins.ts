import { statSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { extname, isAbsolute, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { faultsOf } from '../config/definition.ts'
import type { Definition } from './component.ts'

/** What a plugin may import of the host. The files have this file's extension: `.ts` in the repository, `.js` where published. */
const HOST: Record<string, string> = {
  faultline: '../api',
  'faultline/testing': '../testing',
  'faultline/store': '../store/index',
}

/** `faultline-plugin:<folder as URL, encoded>!<package>` asks for a package as a module in that folder would. */
const FROM_FOLDER = /^faultline-plugin:([^!]+)!(.+)$/

let installed = false

/**
 * Makes `import ... from 'faultline'` reach the host's one instance, wherever the importing file is: outside the repository node would not
 * find it, and a copy of its own would have other error classes. Each thread needs its own call; a second one does nothing.
 */
export function installResolver(): void {
  if (installed) return
  installed = true
  const extension = extname(import.meta.url)
  registerHooks({
    resolve(specifier, context, next) {
      const host = HOST[specifier]
      if (host !== undefined) return { url: new URL(`${host}${extension}`, import.meta.url).href, shortCircuit: true }
      const [, folder, name] = FROM_FOLDER.exec(specifier) ?? []
      if (folder === undefined || name === undefined) return next(specifier, context)
      return next(name, { ...context, parentURL: decodeURIComponent(folder) })
    },
  })
}

export interface Plugin {
  /** Absolute path of the module; absent when it was not found. */
  file?: string
  /** Those that are sound. */
  definitions: Definition[]
  /** A sentence for each thing that is wrong. */
  problems: string[]
}

/** Imports a plugin, a path or the name of a package, as seen from `folder`. Never throws. */
export async function loadPlugin(specifier: string, folder: string): Promise<Plugin> {
  installResolver()
  const found = find(specifier, folder)
  if ('problem' in found) return { definitions: [], problems: [found.problem] }
  let exported: unknown
  try {
    exported = ((await import(pathToFileURL(found.file).href)) as { default?: unknown }).default
  } catch (error) {
    return { file: found.file, definitions: [], problems: [importFailure(error, found.file)] }
  }
  if (exported === undefined) {
    const problem = 'has no default export; expected a definition such as "export default defineProcessor({ ... })", or a list of them'
    return { file: found.file, definitions: [], problems: [problem] }
  }
  const plugin: Plugin = { file: found.file, definitions: [], problems: [] }
  const list = Array.isArray(exported) ? exported : [exported]
  list.forEach((candidate: unknown, i) => {
    const faults = faultsOf(candidate)
    const which = Array.isArray(exported) ? `definition ${i + 1} of ${list.length}: ` : ''
    if (faults.length === 0) plugin.definitions.push(candidate as Definition)
    plugin.problems.push(...faults.map((fault) => which + fault))
  })
  return plugin
}

function find(specifier: string, folder: string): { file: string } | { problem: string } {
  if (specifier.startsWith('.') || isAbsolute(specifier) || specifier.startsWith('file:')) {
    const file = specifier.startsWith('file:') ? fileURLToPath(specifier) : resolve(folder, specifier)
    const stat = statSync(file, { throwIfNoEntry: false })
    if (stat === undefined) return { problem: `there is no file ${file}` }
    return stat.isFile() ? { file } : { problem: `${file} is a folder; name the file in it, such as ${specifier}/index.ts` }
  }
  const parent = encodeURIComponent(pathToFileURL(resolve(folder, 'config')).href)
  try {
    return { file: fileURLToPath(import.meta.resolve(`faultline-plugin:${parent}!${specifier}`)) }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ERR_MODULE_NOT_FOUND')
      return { problem: `package "${specifier}" is not installed; run "npm install ${specifier}" in ${folder}` }
    return { problem: `package "${specifier}" can not be resolved from ${folder}: ${message}` }
  }
}

function importFailure(error: unknown, file: string): string {
  const { code, message = String(error) } = (error ?? {}) as NodeJS.ErrnoException
  if (code === 'ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING') {
    return `${file} is TypeScript, which Node does not run under node_modules; publish the package as JavaScript`
  }
  return `${file} can not be imported: ${error instanceof Error ? `${error.name}: ` : ''}${message.split('\n')[0]}`
}
