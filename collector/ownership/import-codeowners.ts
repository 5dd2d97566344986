import { LIMITS } from '../model/limits.ts'
import { readEntries, type CodeownersEntry } from './codeowners/read-entries.ts'
import { nameTeams, type TeamName } from './codeowners/name-teams.ts'
import { readOwner } from './codeowners/read-owner.ts'
import { writeGlob } from './read-rules.ts'

/** What is to be known of a line of a CODEOWNERS, from 1. */
export interface ImportNote {
  line: number
  /** The line as it is written. */
  text: string
  /** False where no rule was made of it. */
  taken: boolean
  why: string
}

export interface ImportedOwners {
  /** Rules of ownership, a line each, with the comments of the file. */
  rules: string
  /** Rules among them. */
  taken: number
  notes: ImportNote[]
  /** How each team of the file is called in the rules. */
  teams: TeamName[]
}

const BY_SECTION = 'GitLab asks an owner of each section that matches; here the last line that matches decides, whatever its section'
const BRACKETS = 'brackets are taken as they are, not as a choice of letters'
const AT_ROOT = 'it means files at the root alone, which a stack trace does not tell; write path: with a folder'
const NO_OWNER = 'no owner is left that can be taken'
const RULES = `there are more than ${LIMITS.ownershipRules} rules`
const OWNERS = `only the first ${LIMITS.ownersPerRule} owners are taken`

/**
 * Rules of ownership from a CODEOWNERS, as GitHub or GitLab read it (docs.github.com "About code owners", docs.gitlab.com "Syntax of
 * CODEOWNERS"): sections with their default owners, exclusions, escapes. What is lost says so, line by line.
 */
export function importCodeowners(text: string): ImportedOwners {
  const entries = readEntries(text)
  const teams = nameTeams(entries.flatMap(({ owners }) => owners))
  const notes: ImportNote[] = []
  const written: string[] = []
  let taken = 0
  for (const entry of entries) {
    const { line, text: source } = entry
    const note = (why: string, isTaken: boolean): void => void notes.push({ line, text: source, taken: isTaken, why })
    if (entry.kind === 'comment') written.push(source === '' ? '' : `# ${source.replace(/^#+\s*/, '')}`.trimEnd())
    else if (entry.kind === 'section') {
      written.push(`# [${entry.pattern}]`)
      if (taken > 0 && !notes.some(({ why }) => why === BY_SECTION)) note(BY_SECTION, true)
    } else if (/^\/(?!\*\*$)[^/]*[*?][^/]*$/.test(entry.pattern)) note(AT_ROOT, false)
    else if (entry.pattern.length > LIMITS.ruleTextLength) note(`it has more than ${LIMITS.ruleTextLength} letters`, false)
    else if (taken === LIMITS.ownershipRules) note(RULES, false)
    else {
      const owners = takeOwners(entry, teams, note)
      if (entry.owners.length > 0 && owners.length === 0) note(NO_OWNER, false)
      else {
        if (/[[\]]/.test(entry.pattern)) note(BRACKETS, true)
        written.push(`path:${writeGlob(toGlob(entry.pattern))} ${owners.length === 0 ? 'nobody' : owners.join(' ')}`)
        taken++
      }
    }
  }
  return { rules: written.join('\n').trim(), taken, notes, teams }
}

function takeOwners({ owners }: CodeownersEntry, teams: readonly TeamName[], note: (why: string, taken: boolean) => void): string[] {
  const found: string[] = []
  for (const owner of owners) {
    const read = readOwner(owner)
    if ('why' in read) note(read.why, true)
    else found.push('person' in read ? read.person : teams.find(({ from }) => from === owner)!.to)
  }
  const distinct = [...new Set(found)]
  if (distinct.length > LIMITS.ownersPerRule) note(OWNERS, true)
  return distinct.slice(0, LIMITS.ownersPerRule)
}

/** Their root is not known in a stack trace; a lone star is every file. */
function toGlob(pattern: string): string {
  const path = pattern.replace(/^\/+/, '')
  return path === '' || path === '*' ? '**' : path
}
