import { isHandle } from '../handle.ts'

/** A person by handle, a team by the path under which the host has it, or why it is neither. */
export type CodeOwner = { person: string } | { team: string } | { why: string }

/** `@ada` and addresses are people, `@acme/payments` is a team. GitLab's `@group` looks like a person, and is taken for one. */
export function readOwner(word: string): CodeOwner {
  if (word.startsWith('@@')) return { why: `${word} is a role, whose people only GitLab knows: name a team or a person` }
  const name = word.startsWith('@') ? word.slice(1) : word
  if (!isHandle(`@${name}`) || (!word.startsWith('@') && !/^[^@]+@[^@]+$/.test(word)))
    return { why: `${word} is no owner: expected @name, @organisation/team or an address` }
  return word.startsWith('@') && name.includes('/') ? { team: name } : { person: `@${name}` }
}
