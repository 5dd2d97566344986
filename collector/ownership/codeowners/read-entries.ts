/** A line of a CODEOWNERS. `pattern` is the name of a section; of a rule it is without escapes. */
export interface CodeownersEntry {
  kind: 'comment' | 'section' | 'rule'
  line: number
  text: string
  pattern: string
  /** As they are written; of a rule without any the defaults of its section. Empty of an exclusion. */
  owners: string[]
}

/** `[Docs]`, `^[Docs]` (optional), `[Docs][2] @docs` (approvals, default owners); a path that begins with a bracket goes on behind it. */
const SECTION = /^\^?\[([^\]]+)\](?:\[\d+\])?(?:\s+(.*))?$/

/**
 * Reads a CODEOWNERS, line by line. Exclusions of GitLab (`!path`) stand at the end of their section, since nothing behind them takes the
 * path in again; a section that comes twice keeps its first default owners.
 */
export function readEntries(text: string): CodeownersEntry[] {
  const entries: CodeownersEntry[] = []
  const defaults = new Map<string, string[]>()
  let excluded: CodeownersEntry[] = []
  let ofSection: string[] = []
  for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
    const source = written.trim()
    const entry = { line: index + 1, text: source }
    if (source === '' || source.startsWith('#')) {
      entries.push({ ...entry, kind: 'comment', pattern: '', owners: [] })
      continue
    }
    const [, section, owners] = SECTION.exec(source) ?? []
    if (section !== undefined) {
      entries.push(...excluded)
      excluded = []
      const own = ownersIn(owners ?? '')
      ofSection = own.length > 0 ? own : (defaults.get(section.toLowerCase()) ?? [])
      if (!defaults.has(section.toLowerCase())) defaults.set(section.toLowerCase(), ofSection)
      entries.push({ ...entry, kind: 'section', pattern: section, owners: own })
      continue
    }
    const path = /^(?:\\.|\S)+/.exec(source)![0]
    const named = ownersIn(source.slice(path.length))
    if (path.startsWith('!')) excluded.push({ ...entry, kind: 'rule', pattern: unescape(path.slice(1)), owners: [] })
    else entries.push({ ...entry, kind: 'rule', pattern: unescape(path), owners: named.length > 0 ? named : ofSection })
  }
  return [...entries, ...excluded]
}

/** Up to a comment, which GitHub allows there. */
function ownersIn(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const comment = words.findIndex((word) => word.startsWith('#'))
  return comment < 0 ? words : words.slice(0, comment)
}

const unescape = (path: string): string => path.replaceAll(/\\(.)/g, '$1')
