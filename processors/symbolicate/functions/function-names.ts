import type { Fields } from '../check-map.ts'
import { positionOf, recordedFunctions } from './recorded-functions.ts'
import { functionAt, scanFunctions } from './scan-functions.ts'

/** The name of the function about a position (both from 0, `offset` in the text): empty for none or one without a name; undefined where it can not be told. */
export type FunctionNames = (line: number, column: number, offset: number) => string | undefined

/** Sources that the light reading can read; one without a name is of a bundler of scripts. */
const SCRIPT = /^$|\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i
const MARKUP = /\.(?:vue|svelte|astro)$/i

/** Functions of one source of a map: as the map records them, else by a light reading of the source's text. */
export function functionNames(fields: Fields, source: number, file: string, text: string | undefined): FunctionNames {
  const recorded = recordedFunctions(fields, source)
  if (recorded !== undefined) return (line, column) => functionAt(recorded, positionOf(line, column))?.name ?? ''
  if (text === undefined || !SCRIPT.test(file)) return () => undefined
  const scanned = scanFunctions(MARKUP.test(file) ? scriptsOf(text) : text)
  return (_, __, offset) => functionAt(scanned, offset)?.name ?? ''
}

/** The scripts of a component in markup, at their places. */
function scriptsOf(text: string): string {
  let scripts = ''
  for (const match of text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>|^---\r?\n([\s\S]*?)^---/gm)) {
    const script = match[1] ?? match[2] ?? ''
    const start = match.index + match[0].indexOf(script, match[0].indexOf(match[1] === undefined ? '---' : '>') + 1)
    scripts = scripts.padEnd(start, ' ') + script
  }
  return scripts
}
