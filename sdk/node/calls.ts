import { fileURLToPath } from 'node:url'

/** One call of a stack as V8 writes it. */
export interface Call {
  /** As the stack has it: a path, or a `file:` URL. */
  file: string
  line: number
}

/** A call has `(file:line:column)` or `file:line:column` at its end; folders may have brackets in their names. */
const CALL = /^ {4}at (?:async )?(?:.*? \()?((?:file:\/\/)?(?:\/|[A-Za-z]:\\).*):(\d+):\d+\)?$/
/** Lines of a stack that are looked at, and their length: whatever it holds, the time is small. */
const LINES = 100
const LINE_LENGTH = 1024

/** Calls with a file on the disk, newest first. */
export function callsOf(stack: string): Call[] {
  return stack.split('\n', LINES).flatMap((line) => {
    const [, file, number] = (line.length <= LINE_LENGTH && CALL.exec(line)) || []
    return file === undefined ? [] : [{ file, line: Number(number) }]
  })
}

/** Of the application: not of a package. */
export function isOwnCall({ file }: Call): boolean {
  return !/[\\/]node_modules[\\/]/.test(file)
}

export function pathOf(file: string): string {
  return file.startsWith('file://') ? fileURLToPath(file) : file
}
