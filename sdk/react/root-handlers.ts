import { read } from '../core/read.ts'
import type { CaptureHint } from '../core/types.ts'
import { captureReactError } from './capture.ts'
import { ErrorBoundary } from './error-boundary.ts'

/** What React says of an error, by the names of React 19. */
export interface ReactErrorInfo {
  componentStack?: string | undefined
  /** Of `onCaughtError`. */
  errorBoundary?: unknown
}

/** Options of `createRoot` and `hydrateRoot`. */
export interface ReactErrorHandlers {
  /** Of an error that a boundary caught. */
  onCaughtError: (error: unknown, info: ReactErrorInfo) => void
  /** Of one that none caught: the tree is gone. */
  onUncaughtError: (error: unknown, info: ReactErrorInfo) => void
  /** Of one that React got over by itself: a page that differs from what the server rendered. React 18 knows this one alone. */
  onRecoverableError: (error: unknown, info: ReactErrorInfo) => void
}

/**
 * Captures what React sees: `createRoot(element, reactErrorHandlers())`. What React does with an error where nobody is asked is done afterwards, and to the same object, so
 * that it is one event: the console shows it, and listeners of the window hear of those that are not caught. A handler of the application's own takes the place of that.
 */
export function reactErrorHandlers(own: Partial<ReactErrorHandlers> = {}): ReactErrorHandlers {
  const handler =
    (hint: CaptureHint, afterwards: (error: unknown, info: ReactErrorInfo) => void) =>
    (error: unknown, info: ReactErrorInfo): void => {
      // That of our own captures it itself, with what it was told to say of it.
      const boundary = read(info, 'errorBoundary')
      if (!(boundary instanceof ErrorBoundary)) captureReactError(error, read(info, 'componentStack'), hint)
      afterwards(error, info)
    }
  return {
    onCaughtError: handler({ handled: true }, own.onCaughtError ?? ((error) => console.error(error))),
    onUncaughtError: handler({ handled: false }, own.onUncaughtError ?? report),
    onRecoverableError: handler({ handled: true, level: 'warning' }, own.onRecoverableError ?? report),
  }
}

function report(error: unknown): void {
  if (typeof reportError === 'function') reportError(error)
  else console.error(error)
}
