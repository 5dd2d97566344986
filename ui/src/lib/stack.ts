import type { Frame } from './api/types.ts'

/** A line of the stack as shown: a frame, or a run of library frames folded into one line. */
export type StackRow = { kind: 'frame'; frame: Frame; index: number } | { kind: 'fold'; frames: Frame[]; index: number; of: string }

/** Folds runs of library frames; `all` folds nothing, and so does a stack without a frame of the application. */
export function foldFrames(frames: readonly Frame[], all: boolean): StackRow[] {
  const unfolded = all || !frames.some((frame) => frame.inApp)
  const rows: StackRow[] = []
  frames.forEach((frame, index) => {
    if (unfolded || frame.inApp) return rows.push({ kind: 'frame', frame, index })
    const last = rows.at(-1)
    if (last?.kind === 'fold') last.frames.push(frame)
    else rows.push({ kind: 'fold', frames: [frame], index, of: '' })
  })
  for (const row of rows) if (row.kind === 'fold') row.of = namePackages(row.frames)
  return rows
}

/** The frame to open: the first of the application, else the first. */
export function firstOpen(frames: readonly Frame[]): number {
  return Math.max(
    0,
    frames.findIndex((frame) => frame.inApp),
  )
}

const NAMES_SHOWN = 3

function namePackages(frames: readonly Frame[]): string {
  const names = [...new Set(frames.map(packageOf))]
  return names.length > NAMES_SHOWN ? `${names.slice(0, NAMES_SHOWN).join(', ')} and more` : names.join(', ')
}

/** The library that a frame belongs to, as its users call it. */
export function packageOf(frame: Frame): string {
  const { file, module } = frame
  const node = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)
  if (node) return node[1]!
  if (file.startsWith('node:') || module === 'node') return 'node'
  const python = /(?:site|dist)-packages\/([^/.]+)/.exec(file)
  if (python) return python[1]!
  const path = module || file
  if (path.includes('/'))
    return path
      .split('/')
      .slice(0, /^[\w-]+\.[\w.-]+\//.test(path) ? 3 : 1)
      .join('/')
  const parts = path.split('.')
  // Java packages are reverse domain names: two parts say who, the third says what.
  return parts.slice(0, /^(?:com|org|net|io|dev)$/.test(parts[0]!) ? 3 : 1).join('.') || 'a library'
}

/** `src/cart.ts:88:14`; what is unknown is left out. */
export function place(frame: Pick<Frame, 'file' | 'line' | 'column'>): string {
  return [frame.file.replace(/^file:\/\//, '') || '(unknown file)', frame.line, frame.column].filter(Boolean).join(':')
}
