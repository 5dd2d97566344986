import { createStore } from 'zustand/vanilla'

export const session = createStore(() => ({ user: null, roles: undefined, history: [] }))

export const displayName = () => session.getState().user.name.split(' ')[0]

export function hasRole(role) {
  const { roles } = session.getState()
  return roles.includes(role)
}

export function readToken(token) {
  const [, payload] = token.split('.')
  const claims = JSON.parse(atob(payload.replaceAll('-', '+')))
  return claims.exp * 1000
}

export function remember(entry) {
  session.setState((state) => ({ history: [...state.history, entry] }))
  const { history } = session.getState()
  return history.at(-2).path
}

const steps = { cart: 'details', details: 'payment', payment: 'done' }

export function nextStep(step) {
  const next = steps[step]
  if (!next) throw new Error(`There is no step after ${step}`)
  return next
}

//+ export const isDone = (step) => step === 'done'

session.subscribe((state) => {
  if (state.user && state.user.consent.analytics) state.history.length = 0
})
