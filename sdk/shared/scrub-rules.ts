/**
 * What Faultline takes out of an event before anything is shown or stored, as data: the server's `scrub` and the SDK apply the same table.
 * Each row has its proof in `scrub/examples`, which a test runs. Docs: `processors/scrub/README.md`.
 */
import { CREDENTIAL_RULES, NAMED_RULES } from './scrub/credentials.ts'
import { OPTIONAL_RULES } from './scrub/opt-in.ts'
import { PERSONAL_RULES } from './scrub/personal.ts'
import type { TextRule } from './scrub/rule.ts'
import { SQL_RULES } from './scrub/sql.ts'
import { TOKEN_NAMES } from './scrub/token-names.ts'
import { TOKEN_RULES } from './scrub/tokens.ts'

export { applyRule, hasAny } from './scrub/apply.ts'
export * from './scrub/keys.ts'
export { isSecret, isSecretName, SENSITIVE_RUNS, wordsOf } from './scrub/names.ts'
export { ANY_PLACEHOLDER, PLACEHOLDER, redact, REDACTIONS, SIGNS } from './scrub/rule.ts'
export type { ApplyOptions, Redaction, Sign, TextRule } from './scrub/rule.ts'
export { withoutLiterals, withoutLiteralsWithin } from './scrub/sql.ts'

type TextRuleName = (
  | (typeof CREDENTIAL_RULES)[number]
  | (typeof NAMED_RULES)[number]
  | (typeof TOKEN_NAMES)[number]
  | (typeof SQL_RULES)[number]
  | (typeof PERSONAL_RULES)[number]
  | (typeof OPTIONAL_RULES)[number]
)['name']

/** In the order in which they are applied: what holds others comes before them. */
export const TEXT_RULES: readonly (TextRule & { name: TextRuleName })[] = [
  ...CREDENTIAL_RULES,
  ...TOKEN_RULES.map((rule, i) => ({ ...rule, ...TOKEN_NAMES[i]! })),
  ...NAMED_RULES,
  ...SQL_RULES,
  ...PERSONAL_RULES,
  ...OPTIONAL_RULES,
]

/** Rules for the fields of which the name says what they hold. */
export const FIELD_RULES = [
  { name: 'sensitive_key', about: 'The whole value of an attribute with a sensitive name.' },
  { name: 'ip_address', about: 'The address of the user, and attributes that hold a client address.' },
  { name: 'sql_parameter', about: 'The values of a statement: `db.query.parameter.*`.' },
  { name: 'user_id', about: 'The id of a user that is itself personal, such as an e-mail address: replaced by a keyed hash.' },
] as const

export type RuleName = TextRuleName | (typeof FIELD_RULES)[number]['name']

export const RULE_NAMES = [...TEXT_RULES.map(({ name }) => name), ...FIELD_RULES.map(({ name }) => name)] as [RuleName, ...RuleName[]]

/** Rules that are applied only where they are asked for. */
export const OPT_IN_RULES = OPTIONAL_RULES.map(({ name }) => name)
