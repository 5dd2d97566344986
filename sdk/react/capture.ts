import { contain } from '../core/contain.ts'
import { getClient } from '../core/current.ts'
import { isObject, readText } from '../core/read.ts'
import type { CaptureHint, CapturedEvent, Client } from '../core/types.ts'

/** Of a context all of which is sent, or nothing: the components next to the error fit. UTF-16 units. */
const COMPONENT_STACK_LENGTH = 3_000

/** Component stacks by error object: another may have captured it first, as React's builds for development let `window.onerror` see what a boundary catches. */
const stacks = new WeakMap<object, string>()
const known = new WeakSet<Client>()

/** The id of the event; undefined where there is no client or the error was not sent. Never throws. */
export const captureReactError: (error: unknown, componentStack: unknown, hint?: CaptureHint) => string | undefined = contain(capture)

function capture(error: unknown, componentStack: unknown, hint?: CaptureHint): string | undefined {
  const client = getClient()
  if (client === undefined) return undefined
  const stack = shortened(readText({ componentStack }, 'componentStack', 64 * 1024))
  if (stack === undefined) return client.captureException(error, { mechanism: 'react', ...hint })
  if (isObject(error)) {
    stacks.set(error, stack)
    if (!known.has(client)) {
      known.add(client)
      client.onEvent(addComponentStack)
    }
  }
  const contexts = { ...hint?.contexts, react: { ...hint?.contexts?.['react'], componentStack: stack } }
  return client.captureException(error, { mechanism: 'react', ...hint, contexts })
}

/** An event waits for a turn of its own, in which what React said since is there. */
function addComponentStack(event: CapturedEvent, error: unknown): void {
  const componentStack = isObject(error) ? stacks.get(error) : undefined
  if (componentStack !== undefined) event.contexts['react'] ??= { componentStack }
}

/** Whole lines. */
function shortened(stack: string | undefined): string | undefined {
  const text = stack?.replace(/^\n+|\n+$/g, '')
  if (text === undefined || text.length <= COMPONENT_STACK_LENGTH) return text || undefined
  const end = text.lastIndexOf('\n', COMPONENT_STACK_LENGTH)
  return `${text.slice(0, end === -1 ? COMPONENT_STACK_LENGTH : end)}\n    …`
}
