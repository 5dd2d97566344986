import { z } from 'zod'
import { LIMITS } from './limits.ts'
import { parseSettings, type ParsedSettings } from './settings.ts'
import { unknownVariables, VARIABLES } from './grouping-rules/template.ts'

export { compileRules } from './grouping-rules/compile.ts'
export type { CompiledRules, Decision, FrameEffect } from './grouping-rules/compile.ts'
export { fillTemplate, isOnly, readTemplate, VARIABLES } from './grouping-rules/template.ts'
export type { Template, Variable } from './grouping-rules/template.ts'
export { familyOf, packageOf } from './grouping-rules/place.ts'

/**
 * Rules that say how exceptions are grouped, in the config of `fingerprint` and in the settings of a project, whose rules come first:
 *
 *     - match: { type: ApiError, message: '*timeout*' }
 *       fingerprint: [timeout, '{{ service }}']
 *       title: Timeout of {{ service }}
 *     - match: { file: 'src/generated/**' }
 *       frames: library
 *
 * A rule does one of three things: it sets the fingerprint (or the title alone), it says what the frames that it matches are, or it says
 * how many frames count. For each of these the first rule that matches decides.
 */
const glob = z.string().min(1).max(LIMITS.ruleTextLength)
const globs = z.union([glob, z.array(glob).min(1).max(LIMITS.ruleAlternatives)], {
  error: 'expected a text with * and ?, or a list of such',
})

export const FAMILIES = ['javascript', 'native', 'other'] as const
export type Family = (typeof FAMILIES)[number]

const patternShape = {
  type: globs.optional().describe('Type of an exception of the chain, as shown or without its package.'),
  message: globs.optional().describe('Message of the same exception, as it was sent.'),
  file: globs.optional().describe('File of a frame: `*` within a folder, `**` through folders.'),
  function: globs.optional().describe('Function of the same frame, with or without its class.'),
  module: globs.optional().describe('Module of the same frame: class, dotted module, npm package.'),
  package: globs
    .optional()
    .describe('Package of the same frame: npm package, Java package, first part of a Python module, Go import path.'),
  in_app: z.boolean().optional().describe("Whether the same frame is the application's own."),
  tags: z
    .record(glob, globs)
    .refine((tags) => Object.keys(tags).length > 0, { error: 'expected at least one tag' })
    .optional()
    .describe('Attributes of the event or of its resource, by name.'),
  family: z
    .union([z.enum(FAMILIES), z.array(z.enum(FAMILIES)).min(1)])
    .optional()
    .describe('Family of the language.'),
  level: globs.optional().describe('Level of the event.'),
  service: globs.optional().describe('Service name.'),
  environment: globs.optional().describe('Environment.'),
  release: globs.optional().describe('Release.'),
}

const pattern = z.strictObject(patternShape).refine((value) => Object.values(value).some((line) => line !== undefined), {
  error: `expected at least one of ${Object.keys(patternShape).join(', ')}`,
})

const part = z
  .string()
  .min(1)
  .max(LIMITS.ruleTextLength)
  .superRefine((text, context) => checkVariables(text, context, true))

export const groupingRule = z
  .strictObject({
    match: pattern.describe('All lines must match. A text, or a list of texts of which one must match.'),
    not: z
      .union([pattern, z.array(pattern).min(1).max(LIMITS.ruleAlternatives)])
      .optional()
      .describe('The rule does not apply where this, or one of these, matches.'),
    fingerprint: z
      .array(part)
      .min(1)
      .max(LIMITS.fingerprintParts)
      .optional()
      .describe('What to group by; `{{ default }}` is what would be used without the rule.'),
    title: z
      .string()
      .min(1)
      .max(LIMITS.ruleTextLength)
      .superRefine((text, context) => checkVariables(text, context, false))
      .optional()
      .describe('Title of the issue, instead of type and message.'),
    frames: z
      .enum(['in_app', 'library', 'ignore', 'use'])
      .optional()
      .describe(
        "What the frames that match are: the application's own, a library's, left out of grouping, or used although Faultline would leave them out.",
      ),
    also: z
      .enum(['newer', 'older'])
      .optional()
      .describe('The same for all calls newer (towards the error) or older than a frame that matches.'),
    max_frames: z.int().min(1).max(LIMITS.frames).optional().describe('How many frames of an exception count, newest first.'),
  })
  .superRefine((rule, context) => {
    const does = [rule.fingerprint ?? rule.title, rule.frames, rule.max_frames].filter((action) => action !== undefined).length
    if (does === 0) context.addIssue({ code: 'custom', message: 'expected what to do: one of fingerprint, title, frames, max_frames' })
    if (does > 1)
      context.addIssue({
        code: 'custom',
        message: 'expected one thing to do; make one rule for the fingerprint or title, one for frames and one for max_frames',
      })
    if (rule.also !== undefined && rule.frames === undefined)
      context.addIssue({ code: 'custom', path: ['also'], message: 'goes with frames only; remove it or add frames' })
  })

export type GroupingRule = z.output<typeof groupingRule>
export type GroupingPattern = z.output<typeof pattern>

export const groupingRules = z.array(groupingRule).max(LIMITS.groupingRules).default([]).describe('Rules, the first that matches decides.')

/** Field `grouping` of a project's document in the collection `settings`. */
export const groupingSettings = z.strictObject({
  version: z.literal(1).optional().describe("Version of the grouping that the project is pinned to; without it the config's."),
  rules: groupingRules,
})

export type GroupingSettings = z.output<typeof groupingSettings>

/** Checks what a person or a document says; every problem at once. */
export const parseGrouping = (value: unknown): ParsedSettings<GroupingSettings> => parseSettings(groupingSettings, value)

function checkVariables(text: string, context: z.RefinementCtx, withDefault: boolean): void {
  const known = VARIABLES.filter((name) => withDefault || name !== 'default')
  const unknown = unknownVariables(text)
  if (!withDefault && /\{\{\s*default\s*\}\}/.test(text)) unknown.push('default')
  if (unknown.length > 0)
    context.addIssue({
      code: 'custom',
      message: `expected {{ }} around one of ${known.join(', ')} or tags.<key>, not around ${unknown[0] || 'nothing'}`,
    })
}

/** One line, as a person would write the rule; what is kept with an event that it decided. */
export function writeRule(rule: GroupingRule): string {
  return writeValue(rule).slice(1, -1).trim()
}

function writeValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeValue).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const lines = Object.entries(value).filter(([, inner]) => inner !== undefined)
    return `{ ${lines.map(([key, inner]) => `${key}: ${writeValue(inner)}`).join(', ')} }`
  }
  return typeof value === 'string' && /^[A-Za-z_][\w.-]*$/.test(value) ? value : JSON.stringify(value)
}
