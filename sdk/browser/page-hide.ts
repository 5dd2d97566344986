import type { Feature } from '../core/types.ts'
import { all, listen } from './patch.ts'

/** A page that is hidden may never be shown again, and nothing says so later: what was captured goes out then. */
export function pageHide(): Feature {
  return {
    name: 'page-hide',
    setup: (client) => {
      const hide = (): void => {
        client.settle()
        client.delivery.hide()
      }
      return all(
        listen(globalThis.document, 'visibilitychange', () => {
          if (document.visibilityState === 'hidden') hide()
        }),
        listen(globalThis.window, 'pagehide', hide),
      )
    },
  }
}
