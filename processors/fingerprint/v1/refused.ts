/**
 * Which field of data a schema refused first, as validators say it: `lines.price`. One function may read all data of a program, and the field is of the schema, so it tells
 * one mistake from another as the name of a database's rule does. Empty for any other message. In the words of zod, joi, ajv,
 * class-validator, superstruct, mongoose, pydantic, Django, marshmallow, Spring, Rails, Laravel and FluentValidation.
 */
export function refusedField(type: string, message: string): string {
  const text = message.slice(0, MESSAGE_LENGTH)
  if (!REFUSES.test(type)) return withoutIndices(OF_ZOD.exec(text)?.[1] ?? '')
  const path = /"path": ?\[([^\]]{0,256})\]/.exec(text)
  if (path !== null) {
    const field = [...path[1]!.matchAll(/"(\w{1,64})"/g)].map(([, name]) => name).join('.')
    // Of the data as a whole: for which reason.
    return field || (/"code": ?"(\w{1,64})"/.exec(text)?.[1] ?? '')
  }
  let found: RegExpExecArray | null = null
  for (const pattern of PATTERNS) found ??= pattern.exec(text)
  return found === null ? '' : withoutIndices(found[1]!.replaceAll('/', '.'))
}

/** Of a list every element has the same fields. */
const withoutIndices = (path: string): string => path.replace(/\.?\[?\b\d+\b\]?/g, '')

const MESSAGE_LENGTH = 1024
const REFUSES =
  /^(?:(?:Zod|\$Zod|Validation|Validator|Struct|BadRequest|UnprocessableEntity|Unprocessable)(?:Error|Exception)|(?:MethodArgumentNotValid|Bind|ConstraintViolation)Exception|RecordInvalid|(?:\w{1,40}(?:Field|Form|Input|Parameter|Argument|Validation)|Field|Form|Input|Parameter)(?:Error|Exception))$/

/** As programs write it on, in an error of their own: `draft: parties Array must contain at least 1 element(s)`. */
const OF_ZOD =
  /(?:^|[\s:;,("'])(?!(?:Error|Invalid|Validation)\b)([\w.[\]]{1,80})["']?:? (?:Array must contain (?:at|exactly)|Invalid enum value\. Expected|Expected \w{1,20}, received |String must contain (?:at|exactly)|Number must be (?:greater|less) than|Too (?:small|big): expected |Invalid (?:input|option|string|type): expected )/

const PATTERNS = [
  /^(?:(?:[\w-]{1,40} ){0,4}(?:rejected|failed|invalid|refused|errors?): )?"([\w.[\]]{1,128})" (?:must|is|length|contains|failed)\b/,
  /^(?:data)?[/.]([\w/.]{1,128}) (?:must|should) /,
  /^(?:[Vv]alidation (?:failed|error)|[Ii]nvalid (?:input|request|body|payload)): ?([\w.[\]]{1,128}) (?:must|should|is|has|can)\b/,
  /^At path: ([\w.]{1,128}) -- /,
  /^\w{1,64} validation failed: ([\w.]{1,128}): /,
  /^\{'(\w{1,64})': \[/,
  / on field '([\w.[\]]{1,128})'/,
  /^([\w.[\]]{1,128}): must /,
  /^Validation failed: ([A-Z]\w{0,40}(?: [a-z]\w{0,40}){0,3}?) (?:can't|is|must|has|does)\b/,
  /^Validation failed: ?\n -- ([\w.[\]]{1,128}): /,
  /^(?:[Ff]ield|[Pp]arameter|[Aa]ttribute) ["'`]?([\w.[\]]{1,128})["'`]? (?:is|has|must|should|can|cannot|was|needs|may)\b/,
  /^The ([a-z][\w. ]{0,60}?) (?:field|must|has|may)\b/,
  /^\d{1,4} validation errors? for \w{1,64}\n([\w.]{1,128})\n/,
]

/** Of what Erlang's own functions refuse: which argument, and why. */
export const refusedArgument = (type: string, message: string): string =>
  (type === 'ArgumentError' && /^errors were found at the given arguments:\s+\* (\w+ argument: [\w ]{1,80})/.exec(message)?.[1]) || ''
