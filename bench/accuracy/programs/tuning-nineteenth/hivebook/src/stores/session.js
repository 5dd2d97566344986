import { createSignal } from 'solid-js'
import { createStore, produce } from 'solid-js/store'

const [user, setUser] = createSignal(null)
export { user, setUser }

export const [book, setBook] = createStore({ hives: [], notes: {} })

export function greeting() {
  return `Hello ${user().name}`
}

export function addNote(hive, text) {
  setBook(
    produce((draft) => {
      draft.notes[hive].push(text)
    }),
  )
}

export function allow(action) {
  const role = 'guest'
  if (role !== 'owner') {
    const error = new Error(`a ${role} may not ${action}`)
    error.code = 'FORBIDDEN'
    throw error
  }
}

export class Draft {
  #fields = {}
  commit = null

  set(name, value) {
    this.#fields[name] = value
    return this
  }

  save() {
    //+ this.saved = true
    return this.commit(this.#fields)
  }

  snapshot() {
    return JSON.stringify(this.#fields)
  }
}
