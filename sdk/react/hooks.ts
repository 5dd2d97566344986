import { useCallback, useState } from 'react'
import { captureException } from '../core/current.ts'
import type { CaptureHint } from '../core/types.ts'

/** Hands an error that React does not see, of an event handler or a promise, to the nearest error boundary: `fetchCart().catch(useErrorHandler())`. Null and undefined are no errors. */
export function useErrorHandler(): (error: unknown) => void {
  const [, setState] = useState<undefined>()
  return useCallback((error) => {
    if (error === null || error === undefined) return
    setState(() => {
      throw error
    })
  }, [])
}

/** Captures an error, and the page goes on as it is. Gives the id of the event. */
export function useCaptureError(): (error: unknown, hint?: CaptureHint) => string | undefined {
  return useCallback((error, hint) => captureException(error, { mechanism: 'react', ...hint }), [])
}
