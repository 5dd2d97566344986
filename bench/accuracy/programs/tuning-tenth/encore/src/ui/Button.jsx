import { track } from '../lib/analytics'

export function Button({ label, onPress, disabled }) {
  const handle = (event) => {
    track('press', label)
    return onPress(event)
  }
  return (
    <button type="button" disabled={disabled} onClick={handle}>
      {label}
    </button>
  )
}
