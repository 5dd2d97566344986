import { z } from 'zod'
import { LIMITS } from '../model/limits.ts'
import { parseSettings, type ParsedSettings } from '../model/settings.ts'
import { handleKey, isPerson, isTeam } from './handle.ts'
import { readRules } from './read-rules.ts'

const team = z.string().refine(isTeam, { error: `expected a team such as #payments, at most ${LIMITS.handleLength} letters` })
const person = z.string().refine(isPerson, { error: `expected a person such as @ada, at most ${LIMITS.handleLength} letters` })
const routes = z
  .array(
    z
      .string()
      .regex(/^[^\s/]+(\/\S+)?$/, 'expected an exporter of the alerts pipeline, such as slack/payments')
      .max(LIMITS.nameLength),
  )
  .max(LIMITS.alertRoutes)
  .default([])

const teams = z
  .array(
    z.strictObject({
      handle: team.describe('As rules name it: #payments.'),
      routes: routes.describe('Exporters of the alerts pipeline that tell it; without any, those of its members do.'),
      members: z.array(person).max(LIMITS.teamMembers).default([]).describe('People of the team: @ada.'),
    }),
  )
  .max(LIMITS.teams)
  .superRefine(onceEach)
  .default([])

const people = z
  .array(
    z.strictObject({
      handle: person.describe('As rules name them: @ada.'),
      routes: routes.describe('Exporters of the alerts pipeline that tell them; without any, those of their teams do.'),
    }),
  )
  .max(LIMITS.people)
  .superRefine(onceEach)
  .default([])

/** Field `ownership` of a project's document in the collection `settings`: whose an issue is, and how they hear of it. */
export const ownershipSettings = z.strictObject({
  rules: z
    .string()
    .max(LIMITS.ownershipTextLength)
    .superRefine(checkRules)
    .default('')
    .describe('A rule a line, `path:src/pay/** #payments`; of the lines that match the last one decides.'),
  teams: teams.describe('Teams, and how each hears of its issues.'),
  people: people.describe('People, and how each hears of their issues.'),
  auto_assign: z.boolean().default(false).describe('True: a new issue is assigned to its first owner.'),
})

export type OwnershipSettings = z.output<typeof ownershipSettings>

/** Checks what a person or a document says; every problem at once. */
export const parseOwnership = (value: unknown): ParsedSettings<OwnershipSettings> => parseSettings(ownershipSettings, value)

function checkRules(text: string, context: z.RefinementCtx): void {
  const { problems } = readRules(text)
  for (const { line, column, message } of problems.slice(0, LIMITS.ownershipProblems))
    context.addIssue({ code: 'custom', message: `line ${line}, column ${column}: ${message}` })
  const rest = problems.length - LIMITS.ownershipProblems
  if (rest > 0) context.addIssue({ code: 'custom', message: `${rest} more lines have problems, which are told when these are mended` })
}

function onceEach(list: readonly { handle: string }[], context: z.RefinementCtx): void {
  const seen = new Set<string>()
  for (const [index, { handle }] of list.entries()) {
    if (seen.has(handleKey(handle)))
      context.addIssue({ code: 'custom', path: [index, 'handle'], message: `expected each handle once; ${handle} stands above` })
    seen.add(handleKey(handle))
  }
}
