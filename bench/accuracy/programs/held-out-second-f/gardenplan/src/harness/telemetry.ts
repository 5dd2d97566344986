// @ts-nocheck
let current = ''
let seen: WeakSet<Error> = new WeakSet()
let any = false

export const reported = (): boolean => any
const lines: string[] = []

export function begin(label: string): void {
  current = label
  seen = new WeakSet()
  any = false
}

/** As the SDK's `recordException` does. */
export function report(error: Error & { code?: unknown }): void {
  if (typeof error === 'object') {
    if (seen.has(error)) return
    seen.add(error)
  }
  any = true
  const type = error.code ? String(error.code) : error.name
  lines.push(JSON.stringify({ bug: current, type, message: error.message, stack: error.stack, span: 'page view', kind: 1 }))
}

export const finish = (): void => globalThis.pageDone(lines.join('\n'))
