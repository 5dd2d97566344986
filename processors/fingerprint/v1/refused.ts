/**
 * Which field of data a schema refused first, as validators say it: `lines.price`. One function may read all data of a program, and the field is of the schema, so it tells
 * one mistake from another as the name of a database's rule does. Empty for any other message. In the words of zod, joi and ajv.
 */
export function refusedField(type: string, message: string): string {
  if (!REFUSES.test(type)) return ''
  const text = message.slice(0, MESSAGE_LENGTH)
  const path = /"path": ?\[([^\]]{0,256})\]/.exec(text)
  if (path !== null) {
    const field = [...path[1]!.matchAll(/"(\w{1,64})"/g)].map(([, name]) => name).join('.')
    // Of the data as a whole: for which reason.
    return field || (/"code": ?"(\w{1,64})"/.exec(text)?.[1] ?? '')
  }
  const found =
    /^"([\w.[\]]{1,128})" (?:must|is|length|contains|failed)\b/.exec(text) ?? /^(?:data)?[/.]([\w/.]{1,128}) (?:must|should) /.exec(text)
  return found === null ? '' : found[1]!.replaceAll('/', '.').replace(/\.?\[?\b\d+\b\]?/g, '')
}

const MESSAGE_LENGTH = 1024
const REFUSES = /^(?:Zod|Validation|\$Zod)Error$/
