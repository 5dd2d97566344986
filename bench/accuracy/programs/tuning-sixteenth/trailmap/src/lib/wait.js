export const soon = (value) => Promise.resolve().then(() => value)

export async function timeout(work, ticks, what) {
  let left = ticks
  let done = false
  work.then(() => (done = true))
  while (!done) {
    if (left-- <= 0) throw new Error(`${what} took longer than ${ticks} ticks`)
    await Promise.resolve()
  }
  return work
}

export async function retry(times, work) {
  let last
  for (let i = 0; i < times; i++) {
    try {
      return await work(i)
    } catch (error) {
      last = error
    }
  }
  throw last
}
