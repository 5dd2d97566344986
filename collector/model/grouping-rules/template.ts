/** What a `{{ name }}` in a fingerprint or a title may name, besides `{{ tags.<key> }}`. `default` stands in fingerprints only. */
export const VARIABLES = [
  'default',
  'type',
  'message',
  'function',
  'module',
  'package',
  'file',
  'service',
  'environment',
  'release',
  'level',
  'family',
  'span',
] as const

export type Variable = (typeof VARIABLES)[number] | `tags.${string}`

/** Texts and variables in turn, as they were written. */
export type Template = readonly (string | { readonly name: Variable })[]

const PLACE = /\{\{([^{}]*)\}\}/g

/** Reads the `{{ name }}` of a text. What is no variable stays as it is; `unknownVariables` says which those are. */
export function readTemplate(text: string): Template {
  const parts: (string | { name: Variable })[] = []
  let end = 0
  for (const match of text.matchAll(PLACE)) {
    const name = match[1]!.trim()
    if (!isVariable(name)) continue
    if (match.index > end) parts.push(text.slice(end, match.index))
    parts.push({ name })
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push(text.slice(end))
  return parts
}

export function unknownVariables(text: string): string[] {
  return [...text.matchAll(PLACE)].map((match) => match[1]!.trim()).filter((name) => !isVariable(name))
}

/** The whole text is this one variable. */
export function isOnly(template: Template, name: Variable): boolean {
  const only = template.length === 1 ? template[0] : undefined
  return typeof only === 'object' && only.name === name
}

/** Fills the variables in; what has no value reads `<none>`, so that two texts never become one by what is missing. */
export function fillTemplate(template: Template, valueOf: (name: Variable) => string): string {
  return template.map((part) => (typeof part === 'string' ? part : valueOf(part.name) || '<none>')).join('')
}

function isVariable(name: string): name is Variable {
  return (VARIABLES as readonly string[]).includes(name) || (name.startsWith('tags.') && name.length > 5)
}
