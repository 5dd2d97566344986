// @ts-nocheck
import { actions } from './actions'

interface Thrown {
  code?: string | number
  name?: string
  message?: string
  stack?: string
}

/** What `recordException` of the SDK takes. */
function sent(bug: string, span: string, thrown: unknown): string {
  const out = { bug, type: '', message: '', stack: '', span, kind: 0 }
  if (typeof thrown === 'string') out.message = thrown
  else {
    const { code, name, message, stack } = thrown as Thrown
    out.type = code ? code.toString() : (name ?? '')
    out.message = message ?? ''
    out.stack = stack ?? ''
  }
  return JSON.stringify(out)
}

const found: string[] = []

async function press(): Promise<void> {
  for (const [label, span, act] of actions) {
    try {
      await act()
    } catch (error) {
      found.push(sent(label, span, error))
    }
  }
  globalThis.kinDone(found.join('\n'))
}

function tick(at: number): void {
  const action = actions[at]
  if (action === undefined) return globalThis.kinDone(found.join('\n'))
  const [label, span, act] = action
  const settle = (error?: unknown): void => {
    if (error !== undefined) found.push(sent(label, span, error))
    setTimeout(() => tick(at + 1), 0)
  }
  try {
    Promise.resolve(act()).then(() => settle(), settle)
  } catch (error) {
    settle(error)
  }
}

if (globalThis.kinPage.door === 'press') void press()
else setTimeout(() => tick(0), 0)
