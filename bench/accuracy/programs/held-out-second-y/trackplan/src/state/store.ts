// @ts-nocheck
import { createStore } from 'zustand/vanilla'
import { produce, freeze } from 'immer'

export class Conflict extends Error {
  name = 'Conflict'
}

export const plan = createStore((set, get) => ({
  pieces: freeze({ a: { id: 'a', tags: ['loop'] } }, true),
  selected: null,
  revision: 3,
  place: (piece) => set({ pieces: { ...get().pieces, [piece.id]: piece } }),
  rename: (id, name) => set(produce((draft) => void (draft.pieces[id].name = name))),
  tag: (id, tag) => get().pieces[id].tags.push(tag),
  selection: () => get().selected.id,
  save: (revision) => {
    //+ if (revision === 0) return
    if (revision !== get().revision) throw new Conflict(`Plan was changed: revision ${get().revision}, yours is ${revision}`)
  },
  swap: () => set(produce(get(), (draft) => ((draft.selected = 'x'), { fresh: true }))),
}))

const past = []

export function undo() {
  const last = past.pop()
  plan.setState(last.state)
}

export function restore(text: string) {
  const { pieces } = JSON.parse(text)
  plan.getState().place(pieces[0])
}

export function observe(listener: any) {
  const stop = plan.subscribe((state) => listener.onPlan(state))
  try {
    plan.setState({ revision: 3 })
  } finally {
    stop()
  }
}

export function share(state: any): string {
  return encodeURIComponent(state.title)
}

export function serialise(state: any): string {
  return JSON.stringify(state)
}
