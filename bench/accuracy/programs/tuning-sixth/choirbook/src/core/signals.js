let running = null

/** A value that tells who reads it when it changes. */
export function signal(value) {
  const readers = new Set()
  return {
    get() {
      if (running !== null) readers.add(running)
      return value
    },
    set(next) {
      value = next
      for (const reader of [...readers]) reader.run()
    },
  }
}

export function computed(derive) {
  const inner = signal(undefined)
  effect(() => inner.set(derive()))
  return inner
}

export function effect(work) {
  const self = {
    run() {
      const before = running
      running = self
      try {
        work()
      } finally {
        running = before
      }
    },
  }
  self.run()
  return self
}
