import { FIELDS, type WebhookBody } from './write-body.ts'

/** JSON, as a config holds it. */
export type Template = null | boolean | number | string | Template[] | { [key: string]: Template }

const FIELD = /\{\{\s*([\w.]+)\s*\}\}/g

/** What is wrong with a template, a sentence each: fields that do not exist, braces that hold none. */
export function unknownFields(template: Template): string[] {
  const found = new Set<string>()
  walk(template, (text) => {
    for (const [, name] of text.matchAll(FIELD)) {
      if (!FIELDS.includes(name!)) found.add(`there is no field {{${name}}}; expected one of ${FIELDS.join(', ')}`)
    }
    if (/\{\{|\}\}/.test(text.replace(FIELD, ''))) found.add('expected each {{ and }} to hold a field, such as {{issue.link}}')
    return text
  })
  return [...found]
}

/**
 * The template with the fields of a body in its texts. A text that is one field and nothing else becomes the field's value, of whatever type;
 * within a text a field is text, and null is none. Values are put into the data, not into JSON, so that nothing in them can change its form;
 * what looks like a field within a value is left alone.
 */
export function fillTemplate(template: Template, body: WebhookBody): unknown {
  return walk(template, (text) => {
    const whole = /^\{\{\s*([\w.]+)\s*\}\}$/.exec(text)?.[1]
    return whole === undefined ? text.replace(FIELD, (_, name: string) => asText(valueAt(body, name))) : valueAt(body, whole)
  })
}

function walk(template: Template, replace: (text: string) => unknown): unknown {
  if (typeof template === 'string') return replace(template)
  if (typeof template !== 'object' || template === null) return template
  if (Array.isArray(template)) return template.map((inner) => walk(inner, replace))
  return Object.fromEntries(Object.entries(template).map(([key, inner]) => [key, walk(inner, replace)]))
}

function valueAt(body: WebhookBody, name: string): unknown {
  return name.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key] ?? null, body)
}

function asText(value: unknown): string {
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
