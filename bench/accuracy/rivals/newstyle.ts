import type { ExceptionEvent, Frame } from '../../../collector/api.ts'
import { parameterised } from './parameters.ts'
import type { Rival } from './rival.ts'

/**
 * The algorithm that Sentry's documentation for developers describes: of each exception of the chain the type and the frames, the message
 * only where no frame counts. Two variants, the application's frames and all; either finds the group. Lines and columns never count.
 */
export const newstyle: Rival = {
  name: 'Sentry newstyle',
  described: 'types and frames (module or file name, function, source line) in an app and a system variant, either finds the group',
  keys: (event) => {
    const app = variantOf(event, true)
    const system = variantOf(event, false)
    if (app !== undefined && system !== undefined) return [`app ${app}`, `system ${system}`]
    if (system !== undefined) return [`system ${system}`]
    return [`message ${JSON.stringify(event.exceptions.map(({ type, message }) => [type, parameterised(message)]))}`]
  },
}

function variantOf(event: ExceptionEvent, onlyApp: boolean): string | undefined {
  let spoke = false
  const parts = event.exceptions.map(({ type, message, frames }) => {
    const counted = framesOf(frames, onlyApp)
    spoke ||= counted.length > 0
    return [type, ...(counted.length > 0 ? counted : [parameterised(message)])]
  })
  return spoke ? JSON.stringify(parts) : undefined
}

function framesOf(frames: readonly Frame[], onlyApp: boolean): unknown[] {
  // A page's address alone, without a function, says nothing.
  if (frames.length === 1 && frames[0]!.function === '' && /^https?:/.test(frames[0]!.file)) return []
  const parts: unknown[] = []
  let previous: Frame | undefined
  for (const frame of frames) {
    const again = previous !== undefined && isSame(previous, frame)
    previous = frame
    if (again || OUT.test(frame.function) || /^(?:<anonymous>|\[native code\]|eval)/.test(frame.file)) continue
    if (onlyApp && !frame.inApp) continue
    const part = partOf(frame)
    if (part.some((piece) => piece !== '')) parts.push(part)
  }
  return parts
}

const OUT = /(?:^|\.)(?:processTicksAndRejections|runMicrotasks|queueMicrotask|runNextTicks|nextTick)$/

function isSame(left: Frame, right: Frame): boolean {
  return (
    left.file === right.file &&
    left.module === right.module &&
    left.function === right.function &&
    left.line === right.line &&
    left.column === right.column
  )
}

function partOf({ file, module, function: name, context, status }: Frame): string[] {
  const url = /^https?:/.test(file)
  const place =
    module !== ''
      ? module.replace(/\$\$.*$/, '')
      : url
        ? ''
        : file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).toLowerCase()
  const line = context === undefined ? '' : context.line.replace(/\s+/g, ' ').trim()
  const short = name.slice(name.lastIndexOf('.') + 1)
  const unnamed = name === '?' || name === '<anonymous>' || name === 'Anonymous function' || name.endsWith('/<')
  // Names that a source map gave are not relied on where its line is there.
  const called = unnamed || (status === 'mapped' && line !== '') ? '' : short
  return [place, called, line.length > 120 || (url && called === '') ? '' : line]
}
