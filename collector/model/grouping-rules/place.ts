import type { ExceptionEvent, Frame } from '../event.ts'
import { SDK_LANGUAGE } from '../semconv.ts'

const FAMILY_OF: Record<string, 'javascript' | 'native'> = {
  nodejs: 'javascript',
  webjs: 'javascript',
  javascript: 'javascript',
  cpp: 'native',
  rust: 'native',
  swift: 'native',
}

/** `native`: languages whose frames are addresses and symbols of machine code, without a runtime that names modules. */
export function familyOf(event: ExceptionEvent): 'javascript' | 'native' | 'other' {
  const language: unknown = event.resource?.[SDK_LANGUAGE]
  const said = typeof language === 'string' && Object.hasOwn(FAMILY_OF, language) ? FAMILY_OF[language] : undefined
  if (said !== undefined || typeof language === 'string') return said ?? 'other'
  const file: unknown = event.exceptions?.[0]?.frames?.[0]?.file
  return typeof file === 'string' && /\.(?:[cm]?[jt]sx?|vue|svelte)(?:\?|$)|^(?:https?|webpack[\w-]*|node|file):/.test(file)
    ? 'javascript'
    : 'other'
}

/** The package that a module belongs to: by the language of the file, since only the runtime's own names are known. Empty without a module. */
export function packageOf(frame: Frame): string {
  const { module, file } = frame
  if (/\.py[cx]?$/.test(file)) return module.slice(0, endOf(module, module.indexOf('.')))
  if (/\.(?:java|kts?|scala|groovy|clj|cs|fs|vb)$/.test(file) || (file === '' && module.includes('.'))) {
    return module.slice(0, Math.max(0, module.lastIndexOf('.')))
  }
  return module
}

function endOf(text: string, index: number): number {
  return index < 0 ? text.length : index
}
