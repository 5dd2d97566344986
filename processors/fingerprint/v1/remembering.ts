/** Texts that are remembered, and how long they are at most, so that the memory has a limit. */
const TEXTS_REMEMBERED = 5_000
const TEXT_LENGTH = 1024

/** The same function, which remembers what it made of a text: those of an issue come again with every event of it. */
export function remembering<T>(make: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = make(text)
    if (text.length > TEXT_LENGTH) return made
    if (known.size >= TEXTS_REMEMBERED) known = new Map()
    known.set(text, made)
    return made
  }
}
