import type { OwnershipImported, OwnershipTested } from '../../api/types.ts'
import { plain } from '../plain.ts'

const PLACES_SHOWN = 5

/** What became of the lines of a CODEOWNERS; in a dry run the rules themselves. */
export function showImported({ rules, taken, notes, teams }: OwnershipImported, what: 'saved' | 'unchanged' | 'dry-run'): string {
  const lines: string[] = []
  if (what === 'dry-run') lines.push(...rules.trimEnd().split('\n').map(plain), '')
  for (const { line, text, taken: isTaken, why } of notes)
    lines.push(`line ${line}: ${isTaken ? '' : 'not taken: '}${plain(why)}`, `    ${plain(text)}`)
  for (const { from, to } of teams) lines.push(`${plain(from)} is ${plain(to)} here`)
  const done = {
    saved: 'saved; new events are treated so within 10 s',
    unchanged: 'which are saved already',
    'dry-run': 'nothing was saved',
  }
  lines.push(`${taken} ${taken === 1 ? 'rule' : 'rules'}, ${done[what]}`)
  return `${lines.join('\n')}\n`
}

/** Whose an event is, and why. */
export function showOwners({ eventId, owners, match, routes, places }: OwnershipTested): string {
  const lines = [`event    ${plain(eventId)}`, `owners   ${owners.length === 0 ? 'nobody' : owners.map(plain).join(' ')}`]
  if (match !== null) lines.push(`because  ${plain(match.why)}: ${plain(match.rule)}`)
  else
    lines.push(`because  no rule matches${places.length === 0 ? '; it has no calls of the application' : ', neither it nor its calls in'}`)
  if (match === null) lines.push(...places.slice(0, PLACES_SHOWN).map((place) => `           ${plain(place)}`))
  if (owners.length > 0)
    lines.push(`told by  ${routes.length === 0 ? 'nothing: no team or person of that name has routes' : routes.map(plain).join(' ')}`)
  return `${lines.join('\n')}\n`
}
