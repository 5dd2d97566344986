const durations = new Map()
const clock = () => (typeof performance === 'undefined' ? Date.now() : performance.now())

function note(name, started) {
  const entry = durations.get(name) ?? { count: 0, total: 0, longest: 0 }
  const took = clock() - started
  entry.count++
  entry.total += took
  entry.longest = Math.max(entry.longest, took)
  durations.set(name, entry)
}

export function slowest(limit) {
  return [...durations].sort(([, a], [, b]) => b.longest - a.longest).slice(0, limit)
}

export function traced(name, work) {
  const started = clock()
  try {
    const result = work()
    if (result && typeof result.then === 'function') return result.then((value) => (note(name, started), value))
    note(name, started)
    return result
  } finally {
    if (durations.size > 500) durations.clear()
  }
}
