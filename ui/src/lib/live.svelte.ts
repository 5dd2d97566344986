import { createContext } from 'svelte'
import type { StreamMessage } from './api/types.ts'

type Listener = (message: Extract<StreamMessage, { type: 'issue' }>) => void

/** A connection may be away this long before the page says so, in milliseconds: a restart is not worth a word. */
const AWAY_MS = 3000

/** The live stream of the server, one for all of the page. The browser connects again by itself. */
export class Live {
  state = $state<'connecting' | 'live' | 'away'>('connecting')
  #listeners = new Set<Listener>()

  /** Returns the way to close it. */
  connect(): () => void {
    const source = new EventSource('/api/v1/stream')
    let timer: ReturnType<typeof setTimeout> | undefined
    source.addEventListener('hello', () => {
      clearTimeout(timer)
      timer = undefined
      this.state = 'live'
    })
    source.addEventListener('issue', (event) => {
      const message = JSON.parse(event.data) as Parameters<Listener>[0]
      for (const listener of this.#listeners) listener(message)
    })
    source.addEventListener('error', () => {
      timer ??= setTimeout(() => (this.state = 'away'), AWAY_MS)
    })
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }

  /** Returns the way to stop, so it can be an effect. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

export const [getLive, setLive] = createContext<Live>()
