import { semconv } from '../../collector/api.ts'
import type { ExceptionEvent, Frame } from '../../collector/api.ts'

/** Lines of one stack that are mapped: the components next to the error. */
const MAPPED_LINES = 50
/** `    at Total (https://shop.example/assets/app.js:15:51588)`, as React writes it in Chromium; `Total@https://…` in others. */
const CHROMIUM = /^(\s*at )(.{1,200}?) \((\S{1,2048}):(\d{1,9}):(\d{1,9})\)$/
const OTHERS = /^()([^@\s]{1,200})@(\S{1,2048}):(\d{1,9}):(\d{1,9})$/

/** The stack of components in the context `react` of an event, as frames that can be mapped. */
export interface ComponentStack {
  frames: Frame[]
  /** Puts what was mapped into the context, line by line; a line that was not stays as it was sent. */
  write(): void
}

/** Undefined where the event has none. */
export function componentStackOf({ attributes }: ExceptionEvent): ComponentStack | undefined {
  const sent = attributes?.[semconv.FAULTLINE_CONTEXTS]
  if (typeof sent !== 'string' || !sent.includes('"componentStack"')) return undefined
  const contexts = readContexts(sent)
  const stack = contexts?.react?.componentStack
  if (typeof stack !== 'string') return undefined
  const lines = stack.split('\n')
  const placed = lines.slice(0, MAPPED_LINES).flatMap((line, index) => {
    const match = CHROMIUM.exec(line) ?? OTHERS.exec(line)
    return match === null ? [] : [{ index, frame: frameOf(match[2]!, match[3]!, Number(match[4]), Number(match[5])) }]
  })
  if (placed.length === 0) return undefined
  return {
    frames: placed.map(({ frame }) => frame),
    write() {
      const mapped = placed.filter(({ frame }) => frame.status === 'mapped')
      if (mapped.length === 0) return
      for (const { index, frame } of mapped) lines[index] = `    at ${frame.function} (${frame.file}:${frame.line}:${frame.column})`
      contexts!.react!.componentStack = lines.join('\n')
      attributes[semconv.FAULTLINE_CONTEXTS] = JSON.stringify(contexts)
    },
  }
}

function readContexts(text: string): { react?: { componentStack?: unknown } } | undefined {
  try {
    return (JSON.parse(text) ?? undefined) as { react?: { componentStack?: unknown } } | undefined
  } catch {
    return undefined
  }
}

function frameOf(name: string, file: string, line: number, column: number): Frame {
  const raw = { function: name, file, line, column }
  return { ...raw, module: '', inApp: true, raw, status: 'raw' }
}
