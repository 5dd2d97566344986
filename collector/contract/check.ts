import { AssertionError } from 'node:assert'
import { faultsOf } from '../config/definition.ts'
import type { Clock, Component, Definition, Host } from '../pipeline/component.ts'
import { systemClock } from '../pipeline/clock.ts'
import { testHost } from './host.ts'
import type { TestHost } from './host.ts'

/** Longest that one call of a component may take in a check. */
export const PATIENCE_MS = 5_000

/** Fails the check with a sentence about the component. */
export function promise(held: unknown, sentence: string): asserts held {
  if (!held) throw new AssertionError({ message: sentence, stackStartFn: promise })
}

export function nameOf(definition: Definition): string {
  return `${definition.kind} "${definition.type}"`
}

/** The config as the component gets it. */
export function configOf(definition: Definition, config: unknown): unknown {
  promise(faultsOf(definition).length === 0, `the definition is not sound: ${faultsOf(definition).join('; ')}`)
  const parsed = definition.config.safeParse(config ?? {})
  promise(parsed.success, `${nameOf(definition)} refuses the config of the check: ${parsed.error?.message}`)
  return parsed.data
}

/** A host that tells when a component does more in `create` than it may. */
export function watchedHost(options: { clock?: Clock } = {}): { host: TestHost; touched: string[] } {
  const host = testHost(options)
  const touched: string[] = []
  const watched: Host = {
    ...host,
    dataDir: () => {
      touched.push('dataDir')
      return host.dataDir()
    },
    store: () => {
      touched.push('store')
      return host.store()
    },
  }
  return { host: { ...host, ...watched }, touched }
}

/** Rejects with `sentence` when `work` takes too long. What it rejects with comes through. */
export async function inTime<T>(work: T | Promise<T>, sentence: string): Promise<T> {
  const done = new AbortController()
  const late = systemClock.sleep(PATIENCE_MS, done.signal).then(
    () => Promise.reject<never>(new AssertionError({ message: `${sentence} within ${PATIENCE_MS} ms` })),
    () => new Promise<never>(() => {}),
  )
  try {
    return await Promise.race([work, late])
  } finally {
    done.abort()
  }
}

/**
 * The lifecycle that `Component` promises: `create` does no I/O, `shutdown` is safe without `start` and a second time.
 * `create` is called for three instances.
 */
export async function checkLifecycle(name: string, create: (host: Host) => Component): Promise<void> {
  const { host, touched } = watchedHost()
  const unstarted = create(host)
  promise(touched.length === 0, `${name} calls ${touched.join(' and ')} of its host in create, which may do no I/O`)
  await shutDown(unstarted, `${name} must shut down though it was not started`)
  await shutDown(unstarted, `${name} must shut down a second time though it was never started`)

  const started = create(watchedHost().host)
  await inTime(started.start?.(), `${name} must start`)
  await shutDown(started, `${name} must shut down`)
  await shutDown(started, `${name} must shut down a second time`)

  const again = create(watchedHost().host)
  await inTime(again.start?.(), `${name} must start in a process in which another instance of it has ended`)
  await shutDown(again, `${name} must shut down`)
}

async function shutDown(component: Component, sentence: string): Promise<void> {
  try {
    await inTime(component.shutdown?.(), sentence)
  } catch (error) {
    if (error instanceof AssertionError) throw error
    promise(false, `${sentence}, but it throws: ${String(error)}`)
  }
}

/** Numbers from 0 up to 1, the same ones each time: a check that fails fails again. */
export function seeded(seed: number): () => number {
  let state = seed
  // Mulberry32.
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
