import { z } from 'zod'
import { LIMITS } from '../model/limits.ts'
import { ownershipSettings } from '../ownership/ownership-settings.ts'
import { unchecked } from './settings-schemas.ts'

const project = z.string().min(1).max(64).default('default')
const line = z.number().int().describe('From 1')

export const triedOwnership = z.strictObject({ ownership: ownershipSettings.nullable() })

const owned = z.object({
  owners: z.array(z.string()).describe('By the rules, the first owner first; empty where none matches, or one that says nobody'),
  match: z
    .object({
      line,
      rule: z.string().describe('As it is written'),
      matched: z.string().describe('What of the event it matches: src/pay/charge.ts'),
      why: z.string().describe('One clause: src/pay/charge.ts matches line 3'),
    })
    .nullable()
    .describe('The rule that decides; null where none matches'),
  places: z.array(z.string()).describe(`Files of the application's own calls, newest first, at most ${LIMITS.ownershipPlaces}`),
})

export const issueOwners = owned
  .extend({
    issueId: z.string(),
    owner: z.string().nullable().describe('Whom it is assigned to, else the first owner by the rules'),
    routes: z.array(z.string()).describe('Exporters of the alerts pipeline that tell the owner'),
  })
  .meta({ id: 'IssueOwners', description: 'Whose the newest event of an issue is, by the rules that are saved' })

export const ownershipTest = z
  .strictObject({
    project,
    event: z.string().max(64).optional().describe('The id of a stored event'),
    issue: z.string().max(64).optional().describe('The id of an issue, of which the newest event is taken, or its short id'),
    settings: unchecked(triedOwnership).optional().describe('Instead of those of the project, as in PUT /settings'),
  })
  .refine(({ event, issue }) => (event === undefined) !== (issue === undefined), { error: 'one of event and issue' })

export const ownershipTested = owned
  .extend({
    eventId: z.string(),
    issueId: z.string().nullable(),
    routes: z.array(z.string()).describe('Exporters of the alerts pipeline that tell the first owner'),
  })
  .meta({ id: 'OwnershipTested', description: 'Whose a stored event is. Nothing is written' })

export const ownershipImport = z.strictObject({
  project,
  text: z.string().max(LIMITS.ownershipTextLength).describe('A CODEOWNERS of GitHub or GitLab'),
  rules: z
    .string()
    .max(LIMITS.ownershipTextLength)
    .optional()
    .describe("Into which it is put, in place of what was imported before; without it the project's"),
})

export const ownershipImported = z
  .object({
    rules: z.string().describe('To be saved as ownership.rules'),
    taken: z.number().int().describe('Lines of the CODEOWNERS that became a rule'),
    notes: z
      .array(z.object({ line, text: z.string(), taken: z.boolean().describe('False where it became no rule'), why: z.string() }))
      .describe('Lines that were not taken, or not as they were meant'),
    teams: z
      .array(z.object({ from: z.string(), to: z.string() }))
      .describe('How each team of the CODEOWNERS is called in the rules: @acme/payments is #payments'),
  })
  .meta({ id: 'OwnershipImported', description: 'What a CODEOWNERS says, as rules. Nothing is written' })
