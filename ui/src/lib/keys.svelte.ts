import { createContext } from 'svelte'

export interface Binding {
  /** One key, or two pressed one after the other: `g i`. */
  key: string
  /** For the help: a verb phrase. */
  does: string
  run(): void
}

/** Between the keys of a sequence, in milliseconds. */
const SEQUENCE_MS = 1200

/** The keys of the page that is shown. A later binding wins over an earlier one of the same key. */
export class Keys {
  bindings = $state.raw<Binding[]>([])
  helpOpen = $state(false)
  paletteOpen = $state(false)
  #first = ''
  #firstAt = 0

  /** Returns the way to unbind, so it can be an effect. */
  bind(bindings: Binding[]): () => void {
    this.bindings = [...this.bindings, ...bindings]
    return () => {
      this.bindings = this.bindings.filter((binding) => !bindings.includes(binding))
    }
  }

  press = (event: KeyboardEvent): void => {
    // Also from a field: it is the way out of anywhere.
    if (event.key === 'k' && (event.metaKey || event.ctrlKey) && document.querySelector('dialog[open]') === null) {
      event.preventDefault()
      this.paletteOpen = true
      return
    }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (document.querySelector('dialog[open], [role=menu]') !== null) return
    const sequence = event.timeStamp - this.#firstAt < SEQUENCE_MS ? `${this.#first} ${event.key}` : ''
    const binding = this.#find(sequence) ?? this.#find(event.key)
    this.#first = binding === undefined ? event.key : ''
    this.#firstAt = event.timeStamp
    // Enter on a link or a button is theirs.
    if (binding === undefined || (event.key === 'Enter' && event.target !== document.body)) return
    event.preventDefault()
    binding.run()
  }

  #find(key: string): Binding | undefined {
    return this.bindings.findLast((binding) => binding.key === key)
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')
}

export const [getKeys, setKeys] = createContext<Keys>()
