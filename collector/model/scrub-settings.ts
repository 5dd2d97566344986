import { z } from 'zod'
import { OPT_IN_RULES, REDACTIONS, RULE_NAMES, type RuleName } from '../../sdk/shared/scrub-rules.ts'
import { LIMITS } from './limits.ts'
import { Automaton } from './scrub-pattern/automaton.ts'
import { PatternError } from './scrub-pattern/parse.ts'
import { parseSettings, type ParsedSettings } from './settings.ts'

export { Automaton, MATCH_LENGTH, PATTERN_STEPS } from './scrub-pattern/automaton.ts'
export { PatternError } from './scrub-pattern/parse.ts'

/**
 * What a config or a project adds to the table of rules, and takes from it:
 *
 *     disable: [email]
 *     enable: [phone]
 *     redactions: { card_number: mask }
 *     safe_keys: [order.reference]
 *     sensitive_keys: [birth_date]
 *     rules:
 *       - name: customer_number
 *         where: [message, attributes.order.*]
 *         pattern: 'KD-\d{6}'
 *         redaction: hash
 */
const key = z.string().min(1).max(LIMITS.tagLength)
const keys = z.array(key).max(LIMITS.scrubKeys)
const redaction = z.enum(REDACTIONS)

const selector = z
  .string()
  .min(1)
  .max(LIMITS.ruleTextLength)
  .regex(/^[^.\s]+(?:\.[^.\s]+)*$/, { error: 'expected names joined by dots, with * for one and ** for any: attributes.order.*' })

const pattern = z
  .string()
  .min(1)
  .max(LIMITS.ruleTextLength)
  .superRefine((source, context) => {
    try {
      new Automaton(source)
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
      context.addIssue({ code: 'custom', message: `expected ${error.message}` })
    }
  })

export const scrubRule = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,62}$/, { error: 'expected small letters, digits and _, beginning with a letter' })
      .refine((name) => !(RULE_NAMES as readonly string[]).includes(name), { error: 'expected a name that no rule of the table has' })
      .describe('Told with each redaction.'),
    where: z
      .array(selector)
      .min(1)
      .max(LIMITS.ruleAlternatives)
      .optional()
      .describe('Values and all below them: `message`, `stack`, `user.email`, `attributes.order.*`; without it everywhere.'),
    pattern: pattern.optional().describe('What goes of a text: a regular expression without look-around and back references.'),
    keys: keys.min(1).optional().describe('Names whose values go whole, whole or as words.'),
    redaction: redaction.default('replace').describe('What becomes of it.'),
  })
  .superRefine((rule, context) => {
    if (rule.pattern !== undefined && rule.keys !== undefined)
      context.addIssue({ code: 'custom', message: 'expected pattern or keys, not both: make two rules' })
    if (rule.pattern === undefined && rule.keys === undefined && rule.where === undefined)
      context.addIssue({ code: 'custom', message: 'expected what goes: a pattern, keys, or where with values that go whole' })
  })

export type ScrubRule = z.output<typeof scrubRule>

export const scrubShape = {
  disable: z.array(z.enum(RULE_NAMES)).default([]).describe('Rules of the table that are not applied, by name.'),
  enable: z
    .array(z.enum(OPT_IN_RULES as [RuleName, ...RuleName[]]))
    .default([])
    .describe('Rules of the table that are applied only when asked for: phone, ip_in_text.'),
  redactions: z
    .partialRecord(z.enum(RULE_NAMES), redaction)
    .default({})
    .describe(
      'What becomes of what a rule finds: remove, replace, mask (its last four characters stay), hash (the same for the same secret).',
    ),
  safe_keys: keys.default([]).describe('Whole names of attributes of which nothing is taken, whatever they hold.'),
  sensitive_keys: keys.default([]).describe('More names whose values go, whole or as words: `birth_date` is met in userBirthDate.'),
  rules: z.array(scrubRule).max(LIMITS.scrubRules).default([]).describe('Own rules, applied after those of the table.'),
}

/** Field `scrub` of a project's document in the collection `settings`; it adds to what the config says. */
export const scrubSettings = z.strictObject(scrubShape)

export type ScrubSettings = z.output<typeof scrubSettings>

/** Checks what a person or a document says; every problem at once. */
export const parseScrub = (value: unknown): ParsedSettings<ScrubSettings> => parseSettings(scrubSettings, value)
