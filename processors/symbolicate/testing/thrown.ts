import { runInThisContext } from 'node:vm'

/** Runs CommonJS code as the file of this name, calls what it exports, and gives the stack of what is thrown, without the frames of this process. */
export function stackThrownBy(
  code: string,
  fileName: string,
  call: (exported: Record<string, (...args: unknown[]) => unknown>) => unknown,
): string {
  const module = { exports: {} }
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 50
  try {
    const run = runInThisContext(`(function (module, exports) {${code}\n})`, {
      filename: fileName,
      columnOffset: -'(function (module, exports) {'.length,
    })
    run(module, module.exports)
    call(module.exports)
  } catch (error) {
    return (error as Error)
      .stack!.split('\n')
      .filter((line) => !line.trim().startsWith('at ') || line.includes(fileName))
      .join('\n')
  } finally {
    Error.stackTraceLimit = limit
  }
  throw new Error('Cannot give a stack as nothing was thrown')
}
