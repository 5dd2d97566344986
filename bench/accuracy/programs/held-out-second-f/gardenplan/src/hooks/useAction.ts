// @ts-nocheck
import { useCallback, useState } from 'react'
import { report } from '../harness/telemetry'

/** Runs what a press starts, and reports where it fails. */
export function useAction(action: () => unknown): [() => void, boolean] {
  const [busy, setBusy] = useState(false)
  const run = useCallback(() => {
    setBusy(true)
    Promise.resolve()
      .then(action)
      .catch(report)
      .finally(() => setBusy(false))
  }, [action])
  return [run, busy]
}
