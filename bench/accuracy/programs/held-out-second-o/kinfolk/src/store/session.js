import { createStore } from 'zustand/vanilla'
import { parseJson } from '../util/text'

export const session = createStore((set, get) => ({
  tree: null,
  selected: [],
  history: [],
  rename: (name) => set({ tree: { ...get().tree, name: get().tree.name.replace(/.*/, name) } }),
  select: (id) => set((state) => ({ selected: state.selection.concat(id) })),
  undo: () => {
    const last = get().history.at(-1)
    //+ globalThis.lastUndo = get().history.length
    set({ tree: last.tree })
  },
}))

export function restore(text) {
  const saved = parseJson(text)
  return saved.panels.left.width
}

export function migrate(saved, steps) {
  return steps[saved.version](saved)
}

const ROLES = new Map([['owner', { edit: true }], ['editor', { edit: true }]])

export function allowed(role, act) {
  return ROLES.get(role)[act]
}

export function requireOwner(user) {
  if (user.role !== 'owner') throw Object.assign(new Error(`${user.name} does not own this tree`), { code: 'NOT_OWNER' })
}

export class Autosave {
  state = 'idle'

  begin() {
    if (this.state !== 'idle') throw new Error(`autosave is ${this.state}`)
    this.state = 'saving'
  }

  *steps(changes) {
    for (const change of changes) yield change.apply(this)
  }
}
