// @ts-nocheck
export function line(number, error, span) {
  const type = error && error.code ? String(error.code) : (error && error.name) || ''
  const message = typeof error === 'string' ? error : (error && error.message) || ''
  return JSON.stringify({ bug: number, type, message, stack: (error && error.stack) || '', span, kind: 0 })
}

export function report(number, error) {
  globalThis.pageLines.push(line(number, error, globalThis.pageSettings.door === 'timer' ? 'autosave' : 'click'))
}
