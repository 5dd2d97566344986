import { createContext } from 'svelte'

const TICK_MS = 15_000

/** The time that ages are counted from: the server's at first, so that both sides draw the same, then this machine's. */
export class Now {
  ms = $state(0)
  /** False until the page runs in a browser, whose time zone the server does not know. */
  local = $state(false)

  constructor(ms: number) {
    this.ms = ms
  }

  /** Returns the way to stop. */
  run(): () => void {
    this.local = true
    this.ms = Date.now()
    const timer = setInterval(() => (this.ms = Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }
}

export const [getNow, setNow] = createContext<Now>()
