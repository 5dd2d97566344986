import { z } from 'zod'

/** What a project is called. */
export const projectName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,62}$/, 'expected lower-case letters, digits, - and _, at most 63 of them')

const glob = z.string().max(256).optional()

/** A routing table as a person writes it, in the config or in a key. */
export const routingTable = (limit: number) =>
  z
    .array(
      z.strictObject({
        service: glob.describe('Glob over service.name.'),
        namespace: glob.describe('Glob over service.namespace.'),
        environment: glob.describe('Glob over deployment.environment.name.'),
        project: projectName.describe('Where what matches all three goes.'),
      }),
    )
    .max(limit)

/** One line of a routing table: globs (`*` any text, `?` one character) that must all match; an absent one matches anything. */
export interface Route {
  service?: string | undefined
  namespace?: string | undefined
  environment?: string | undefined
  project: string
}

/** What a routing table looks at: `service.name`, `service.namespace` and the environment, empty where not sent. */
export interface Origin {
  service: string
  namespace: string
  environment: string
}

/** The project of the first line that matches, else `fallback`. */
export function route(table: readonly Route[], origin: Origin, fallback: string): string {
  for (const line of table) {
    if (
      matches(line.service, origin.service) &&
      matches(line.namespace, origin.namespace) &&
      matches(line.environment, origin.environment)
    ) {
      return line.project
    }
  }
  return fallback
}

function matches(glob: string | undefined, text: string): boolean {
  return glob === undefined || matchGlob(glob, text)
}

/** Case-sensitive, over the whole text, in time bounded by their product: a regular expression made of a glob can take exponential time. */
export function matchGlob(glob: string, text: string): boolean {
  let g = 0
  let t = 0
  let star = -1
  let resume = 0
  while (t < text.length) {
    if (glob[g] === '*') {
      star = g++
      resume = t
    } else if (g < glob.length && (glob[g] === '?' || glob[g] === text[t])) {
      g++
      t++
    } else if (star >= 0) {
      g = star + 1
      t = ++resume
    } else {
      return false
    }
  }
  while (glob[g] === '*') g++
  return g === glob.length
}
