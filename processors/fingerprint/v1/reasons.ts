import { DOTNET } from './reasons/dotnet.ts'
import { ELIXIR } from './reasons/elixir.ts'
import { JAVASCRIPT } from './reasons/javascript.ts'
import { JVM } from './reasons/jvm.ts'
import { PHP } from './reasons/php.ts'
import { PYTHON_LIBRARIES } from './reasons/python-libraries.ts'
import { PYTHON } from './reasons/python.ts'
import { RUBY } from './reasons/ruby.ts'

/**
 * For types of one language: the reason, in which `$1` and `$2` are what the pattern found, what the language or a library says, and examples of that. The
 * first that stands decides.
 */
export type ReasonRows = readonly (readonly [
  types: string | readonly string[],
  rows: readonly (readonly [reason: string, pattern: RegExp, ...examples: string[]])[],
])[]

/** By the language as `telemetry.sdk.language` has it; JavaScript's two are one. */
export const REASON_ROWS: Readonly<Record<string, ReasonRows>> = {
  javascript: JAVASCRIPT,
  python: [...PYTHON, ...PYTHON_LIBRARIES],
  java: JVM,
  ruby: RUBY,
  php: PHP,
  dotnet: DOTNET,
  erlang: ELIXIR,
}

/**
 * Why, where a language or its library says several mistakes by one type: a number and a date that one function reads are two mistakes, and so are two
 * arguments that it does not get. Empty for any other error. What varies with the data, or from one version to the next, is in no reason.
 */
export function reasonGiven(language: string, type: string, message: string): string {
  const rows = BY_TYPE.get(language === 'nodejs' || language === 'webjs' ? 'javascript' : language)?.get(type)
  if (rows === undefined) return ''
  const text = message.slice(0, MESSAGE_LENGTH)
  for (const [reason, pattern] of rows) {
    const found = pattern.exec(text)
    if (found !== null) return reason.replace(/\$([12])/g, (_, group: string) => shortName(found[Number(group)]!))
  }
  return ''
}

const MESSAGE_LENGTH = 1024

/** A class without its package, a path without its indices; a number that says which mistake it is. */
function shortName(found: string): string {
  if (/^\d+$/.test(found)) return found
  const path = found
    .replace(/\[['"]?|['"]?\]|"->/g, '.')
    .replace(/\b\d+\b/g, '')
    .replace(/\.{2,}/g, '.')
    .replace(/^\.|\.$/g, '')
  return /[.\\:][A-Z]\w*$/.test(path)
    ? path.slice(Math.max(path.lastIndexOf('.'), path.lastIndexOf('\\'), path.lastIndexOf(':')) + 1)
    : path
}

const BY_TYPE = new Map<string, Map<string, (readonly [string, RegExp, ...string[]])[]>>()
for (const [language, table] of Object.entries(REASON_ROWS)) {
  const ofLanguage = new Map<string, (readonly [string, RegExp, ...string[]])[]>()
  BY_TYPE.set(language, ofLanguage)
  for (const [types, rows] of table) {
    for (const type of typeof types === 'string' ? types.split(' ') : types) {
      const known = ofLanguage.get(type)
      if (known === undefined) ofLanguage.set(type, [...rows])
      else known.push(...rows)
    }
  }
}

/** The language of a call, for a sender that does not say: of nothing else than its file. */
export const languageOf = (file: string): string => OF_FILES.get(file.slice(file.lastIndexOf('.') + 1)) ?? ''

const OF_FILES = new Map([
  ['py', 'python'],
  ['java', 'java'],
  ['kt', 'java'],
  ['scala', 'java'],
  ['groovy', 'java'],
  ['rb', 'ruby'],
  ['php', 'php'],
  ['cs', 'dotnet'],
  ['fs', 'dotnet'],
  ['ex', 'erlang'],
  ['exs', 'erlang'],
  ['js', 'javascript'],
  ['mjs', 'javascript'],
  ['cjs', 'javascript'],
  ['jsx', 'javascript'],
  ['ts', 'javascript'],
  ['mts', 'javascript'],
  ['tsx', 'javascript'],
  ['svelte', 'javascript'],
  ['vue', 'javascript'],
])
