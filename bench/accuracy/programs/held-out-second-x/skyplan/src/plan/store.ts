// @ts-nocheck
import { computed, effect, signal } from '@preact/signals-core'
import { PlanConflict, SkyError } from '../util/errors'
import { must } from '../util/parse'

export interface Slot {
  target: string
  from: number
  to: number
  filter?: { band: string }
}

export const slots = signal<Slot[]>([])
export const selected = signal<string | undefined>(undefined)

export const current = computed(() => slots.value.find((slot) => slot.target === selected.value))

export const band = computed(() => current.value.filter.band)

export const darkness = computed(() => {
  const total = slots.value.reduce((sum, slot) => sum + slot.to - slot.from, 0)
  //+ if (total === 0) return 0n
  return BigInt(total)
})

export function book(slot: Slot): void {
  const clash = slots.value.find((other) => other.from < slot.to && slot.from < other.to)
  if (clash) throw new PlanConflict(`${slot.target} overlaps ${clash.target}`)
  slots.value = [...slots.value, slot]
}

export function rename(from: string, to: string): void {
  const slot = slots.value.find(({ target }) => target === from)
  slot.target = to
}

export function remove(target: string): Slot {
  const at = slots.value.findIndex((slot) => slot.target === target)
  if (at < 0) throw new SkyError(`Plan has no ${target}`)
  return slots.value.splice(at, 1)[0]
}

export function seal(): void {
  slots.value = Object.freeze([...slots.value]) as Slot[]
}

export const append = (slot: Slot): number => slots.value.push(slot)

export function mirror(): () => void {
  return effect(() => {
    slots.value = [...slots.value]
  })
}

export function restore(text: string): Slot[] {
  const saved = JSON.parse(text)
  return must(saved.slots, 'slots of the saved plan')
}

export const reset = (): void => {
  slots.value = []
  selected.value = undefined
}
