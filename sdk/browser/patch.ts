import { contain } from '../core/contain.ts'

type Method = (this: unknown, ...args: never[]) => unknown

/**
 * Replaces a method of the host by one that `around` makes of it. Returns what puts the old one back; where somebody else has replaced ours since, it stays,
 * and `around` must do nothing once its feature is undone. Does nothing where there is no such method, or it can not be replaced.
 */
export function patch<Key extends string, Host extends { [key in Key]: unknown }>(
  host: Host | undefined,
  name: Key,
  around: (original: Extract<Host[Key], Method>) => Host[Key],
): () => void {
  const original = host?.[name]
  if (host === undefined || typeof original !== 'function') return () => {}
  const ours = around(original as Extract<Host[Key], Method>)
  contain(() => {
    host[name] = ours
  })()
  return contain(() => {
    if (host[name] === ours) host[name] = original
  })
}

/** Adds a listener that can throw nothing into the host; returns what takes it off. */
export function listen<Name extends string>(
  target: EventTarget | undefined,
  name: Name,
  run: (event: Name extends keyof WindowEventMap ? WindowEventMap[Name] : Event) => void,
  failed?: (error: unknown) => void,
): () => void {
  const contained = contain(run, failed) as EventListener
  // Before the page's own listeners, which may stop the event.
  const options = { capture: true, passive: true }
  target?.addEventListener(name, contained, options)
  return () => target?.removeEventListener(name, contained, options)
}

export function all(...undo: (() => void)[]): () => void {
  return () => {
    for (const each of undo) each()
  }
}
