import { setFlagsFromString } from 'node:v8'

/**
 * For a process that takes requests: their bodies are large, short-lived and outside the heap, yet count as its growth, so that V8 would
 * mark its 20 MB of long-lived objects after each 24 MB of bodies, on all cores. Lets memory grow to four times what lives before it is
 * marked again, as V8 does by itself where it finds that marking is cheap. Safe twice.
 */
export function collectSeldom(): void {
  setFlagsFromString('--heap-growing-percent=300')
}

/**
 * V8 options of the ingest process, which only a new process can have.
 *
 * - A small young generation is collected every few dozen requests and takes their bodies along. At V8's default of 16 MB the bodies, which
 *   count though they are outside it, reach the limit at which all of the heap is marked before it is ever full: 20 markings in 3,000
 *   requests over gRPC, a third of the CPU time; with 2 MB it is two.
 * - Threads that help with the collection of so small a heap cost more CPU than the work they take over.
 */
export const INGEST_FLAGS: readonly string[] = ['--max-semi-space-size=2', '--no-concurrent-marking', '--no-parallel-scavenge']

/** Starts this process anew with these options, where it has not got them: same id, same arguments. Returns where a system can not do that. */
export function startWith(flags: readonly string[]): void {
  if (flags.every((flag) => process.execArgv.includes(flag)) || process.platform === 'win32' || process.execve === undefined) return
  process.execve(process.execPath, [process.execPath, ...flags, ...process.execArgv, ...process.argv.slice(1)], process.env)
}
