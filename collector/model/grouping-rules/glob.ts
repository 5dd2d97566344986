import { matchGlob } from '../routing.ts'

/** UTF-16 units of a text that a glob looks at; what comes after counts as not there. */
const TEXT_LENGTH = 8 * 1024

/** UTF-16 units of a path that a glob looks at, from its end, since the end is what names the file. */
const PATH_LENGTH = 1024

export type Matcher = (text: string) => boolean

/** `*` is any text, `?` one character, over the whole text; case does not matter. Time: at most the product of both lengths. */
export function textGlob(glob: string): Matcher {
  const lower = glob.toLowerCase()
  if (lower === '*') return () => true
  if (!/[*?]/.test(lower)) return (text) => text.length === lower.length && text.toLowerCase() === lower
  return (text) => matchGlob(lower, text.slice(0, TEXT_LENGTH).toLowerCase())
}

/**
 * For files: `*` and `?` stay within one folder, `**` goes through folders, and `**` with its slash may stand for no folder at all. A glob
 * that begins with neither `/`, `**` nor a scheme may begin at any folder: `src/gen/*.ts` is met in `/srv/app/src/gen/cart.ts`.
 * Backslashes read as slashes; case does not matter. Time: at most the product of both lengths.
 */
export function pathGlob(glob: string): Matcher {
  const lower = glob.toLowerCase().replaceAll('\\', '/')
  const tokens = tokenize(/^(?:\/|\*\*|[a-z][a-z0-9+.-]*:)/.test(lower) ? lower : `**/${lower}`)
  // One mark for each token that may be read next, so that no text makes it try again: state i waits for token i.
  const marks = new Uint8Array(tokens.length + 1)
  const next = new Uint8Array(tokens.length + 1)
  return (text) => {
    const path = text.slice(-PATH_LENGTH).toLowerCase().replaceAll('\\', '/')
    marks.fill(0)
    enter(tokens, marks, 0)
    for (let at = 0; at < path.length; at++) {
      next.fill(0)
      let alive = false
      for (let state = 0; state < tokens.length; state++) {
        if (marks[state] === 0) continue
        const token = tokens[state]!
        const slash = path[at] === '/'
        if (token === FOLDERS && !slash) next[state] = 1
        else if (token === FOLDERS || token === ANYTHING || (token === WITHIN && !slash)) enter(tokens, next, state)
        else if (token === ONE ? !slash : token.length === 2 && token[1] === path[at]) enter(tokens, next, state + 1)
        else continue
        alive = true
      }
      if (!alive) return false
      marks.set(next)
    }
    return marks[tokens.length] === 1
  }
}

/** Nothing, or any text that ends with a slash; inside a folder's name it can not be left. */
const FOLDERS = '**/'
const ANYTHING = '**'
const WITHIN = '*'
const ONE = '?'

/** Special tokens as they are written; a letter that stands for itself is escaped, so that a token is one or the other. */
function tokenize(glob: string): string[] {
  const tokens: string[] = []
  for (let i = 0; i < glob.length; i++) {
    if (glob.startsWith('**', i)) {
      while (glob[i + 1] === '*') i++
      const folders = glob[i + 1] === '/' && (tokens.length === 0 || tokens.at(-1) === '\\/')
      tokens.push(folders ? FOLDERS : ANYTHING)
      if (folders) i++
    } else if (glob[i] === '*' || glob[i] === '?') tokens.push(glob[i]!)
    else tokens.push(`\\${glob[i]!}`)
  }
  return tokens
}

/** Marks a state, and those behind it that are reached without reading anything. */
function enter(tokens: readonly string[], marks: Uint8Array, from: number): void {
  let state = from
  marks[state] = 1
  while (tokens[state] === ANYTHING || tokens[state] === WITHIN || tokens[state] === FOLDERS) marks[++state] = 1
}
