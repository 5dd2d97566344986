import type { Breadcrumb, CaptureHint, Client, Scope } from './types.ts'

/** Under a symbol of the registry, as a bundler may put this module into more than one bundle of an application. */
const CURRENT = Symbol.for('faultline.client')
type Holder = { [CURRENT]?: Client | undefined }

/** Makes it the one that the functions below, and the plugins for frameworks, use. */
export function setClient(client: Client | undefined): void {
  ;(globalThis as Holder)[CURRENT] = client
}

/** The client that `init` made; undefined before it. */
export function getClient(): Client | undefined {
  return (globalThis as Holder)[CURRENT]
}

export function captureException(error: unknown, hint?: CaptureHint): string | undefined {
  return getClient()?.captureException(error, hint)
}

export function captureMessage(message: string, hint?: CaptureHint): string | undefined {
  return getClient()?.captureMessage(message, hint)
}

export function addBreadcrumb(breadcrumb: Partial<Breadcrumb> & { message: string }): void {
  getClient()?.addBreadcrumb(breadcrumb)
}

/** Changes the scope that applies here; does nothing before `init`. */
export function configureScope(change: (scope: Scope) => void): void {
  const scope = getClient()?.scope()
  if (scope !== undefined) change(scope)
}

/** Before `init` the function runs all the same, with a scope of which nothing becomes. */
export function withScope<T>(run: (scope: Scope) => T): T {
  const client = getClient()
  return client === undefined ? run(NOWHERE) : client.withScope(run)
}

export function flush(timeout?: number): Promise<boolean> {
  return getClient()?.flush(timeout) ?? Promise.resolve(true)
}

export function close(timeout?: number): Promise<boolean> {
  return getClient()?.close(timeout) ?? Promise.resolve(true)
}

const nothing = (): void => {}
const NOWHERE: Scope = {
  userId: undefined,
  setUser: nothing,
  setTag: nothing,
  setContext: nothing,
  setFlag: nothing,
  setFingerprint: nothing,
  setLevel: nothing,
  addBreadcrumb: nothing,
  clear: nothing,
}
