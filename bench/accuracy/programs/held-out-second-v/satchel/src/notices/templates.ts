// @ts-nocheck
const HELPERS = new Map<string, (value: unknown) => string>([['upper', (value) => String(value).toUpperCase()], ['minutes', (value) => `${value} min`]])

export class TemplateError extends Error {
  override name = 'TemplateError'
  constructor(template: string, message: string) {
    super(`${template}: ${message}`)
  }
}

export function render(name: string, text: string, values: Record<string, unknown>): string {
  return text.replace(/\{(\w+)(?:\|(\w+))?\}/g, (_, key: string, helper?: string) => {
    //+ const known = Object.keys(values)
    if (!(key in values)) throw new TemplateError(name, `no value for {${key}}`)
    if (helper === undefined) return String(values[key])
    return HELPERS.get(helper)!(values[key])
  })
}

export const latePickup = (bus: string, minutes: number) => render('late-pickup', 'Bus {bus} runs {minutes|minutes} late at {stop}', { bus, minutes })

export const noSchool = (reason: string) => render('no-school', 'No school: {reason|shout}', { reason })

export function subject(parts: { prefix?: string; title: string }[]): string {
  //+ const glue = ' - '
  return parts.map((part) => part.prefix.trim() + ' ' + part.title).join(', ')
}
