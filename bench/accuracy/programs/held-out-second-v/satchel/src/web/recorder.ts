// @ts-nocheck
import { table } from '../entries'

export function record(index: number, error: unknown, span: string, kind: number): void {
  const sent = typeof error === 'string' ? { type: '', message: error, stack: '' } : { type: String(error.code ?? error.name), message: error.message ?? '', stack: error.stack ?? '' }
  console.log(JSON.stringify({ bug: table[index]![0], ...sent, span, kind }))
}
