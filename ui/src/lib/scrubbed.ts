import type { ExceptionEvent } from './api/types.ts'

/** The rules that redacted something at or below a path, however the path is written: `a.b[0]`, `a["b"].0`. */
export function rulesAt(event: Pick<ExceptionEvent, 'scrubbed'>, path: string): string[] {
  const wanted = plain(path)
  return [...new Set(event.scrubbed.filter((one) => isWithin(plain(one.path), wanted)).map((one) => one.rule))]
}

function isWithin(path: string, wanted: string): boolean {
  return path === wanted || path.startsWith(`${wanted}.`)
}

function plain(path: string): string {
  return path
    .replace(/^\$?\.?/, '')
    .replace(/\[["']?([^\]"']*)["']?\]/g, '.$1')
    .replace(/^\./, '')
}
