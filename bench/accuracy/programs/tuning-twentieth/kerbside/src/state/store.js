import { computed, signal } from '@preact/signals'
import mitt from 'mitt'

export const bus = mitt()
export const permits = signal([])
export const selected = signal(null)
export const chosen = computed(() => permits.value.find(({ id }) => id === selected.value))

export function chosenZone() {
  return chosen.value.zone
}

const STEPS = { draft: 'submitted', submitted: 'paid', paid: 'active' }

export function step(permit, to) {
  if (STEPS[permit.state] !== to) throw new Error(`permit ${permit.id} is ${permit.state}, it cannot be ${to}`)
  return { ...permit, state: to }
}

export function restore(text) {
  const saved = JSON.parse(text)
  permits.value = saved.permits
  return saved.permits.length
}

export function persist(state, storage) {
  const text = JSON.stringify(state)
  storage.setItem('kerb', text)
}

export function undo(history) {
  const last = history.pop()
  return last.apply()
}

const SETTINGS = Object.freeze({ zone: 'A1' })
export function prefer(zone) {
  SETTINGS.zone = zone
}

export const counter = signal(0)
export const looped = computed(() => looped.value + counter.value)

export const visit = (street, links, seen = 0) => 1 + visit(links[street], links, seen + 1)
