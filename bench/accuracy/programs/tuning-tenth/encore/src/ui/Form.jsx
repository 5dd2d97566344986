import { useState } from 'preact/hooks'
import { check } from '../lib/validate'

export function Form({ rules, initial, onSubmit, children }) {
  const [values] = useState(initial)
  const submit = (event) => {
    event.preventDefault()
    return onSubmit(check(values, rules))
  }
  return (
    <form onSubmit={submit}>
      {children}
      <input name="any" onInput={(event) => (values[event.target.name] = event.target.value.trim())} />
    </form>
  )
}

export const required = (value) => (value ? null : 'is required')
export const email = (value) => (value.includes('@') ? null : 'is no address')
export const card = (value) => (value.replaceAll(' ', '').length === 16 ? null : `has ${value.length} digits`)
