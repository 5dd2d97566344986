import { REASON_ROWS } from './reason-rows.ts'

/**
 * Why, where a language or its library says several mistakes by one type: a number and a date that one function reads are two mistakes, and so are two
 * arguments that it does not get. Empty for any other error. What varies with the data, or from one version to the next, is in no reason.
 */
export function reasonGiven(language: string, type: string, message: string): string {
  const rows = BY_TYPE.get(`${language} ${type}`)
  if (rows === undefined) return ''
  const text = message.slice(0, MESSAGE_LENGTH)
  for (const [reason, pattern] of rows) {
    const found = pattern.exec(text)
    if (found !== null) return reason.replace(/\$([12])/g, (_, group: string) => shortName(found[Number(group)]!))
  }
  return ''
}

const MESSAGE_LENGTH = 1024

/** A class without its package, a path without its indices. */
function shortName(found: string): string {
  const path = found
    .replace(/\[['"]?|['"]?\]|"->/g, '.')
    .replace(/\b\d+\b/g, '')
    .replace(/\.{2,}/g, '.')
    .replace(/^\.|\.$/g, '')
  return /[.\\:][A-Z]\w*$/.test(path)
    ? path.slice(Math.max(path.lastIndexOf('.'), path.lastIndexOf('\\'), path.lastIndexOf(':')) + 1)
    : path
}

const BY_TYPE = new Map<string, (readonly [string, RegExp])[]>()
for (const [language, table] of Object.entries(REASON_ROWS)) {
  for (const [types, rows] of table) {
    for (const type of types.split(' ')) BY_TYPE.set(`${language} ${type}`, [...(BY_TYPE.get(`${language} ${type}`) ?? []), ...rows])
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
])
