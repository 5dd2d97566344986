import type { ExceptionEvent } from '../model/event.ts'
import { compileOwnership } from '../ownership/compile.ts'
import { importCodeowners } from '../ownership/import-codeowners.ts'
import { placesOf } from '../ownership/match-place.ts'
import { mergeImport } from '../ownership/merge-import.ts'
import { type OwnershipSettings, parseOwnership } from '../ownership/ownership-settings.ts'
import { ownerOf, routesOf } from '../ownership/routes-of.ts'
import type { IssueDocument } from '../store/index.ts'
import { rootOf } from '../store/issues/merged.ts'
import { readSettings } from '../store/settings/saved-settings.ts'
import { checkSections } from './check-sections.ts'
import { noInput } from './inputs.ts'
import * as schemas from './ownership-schemas.ts'
import { ApiProblem } from './problem.ts'
import { route, type Route, type RouteContext } from './route.ts'
import type { OwnershipTested } from './types.ts'

export const OWNERSHIP_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/issues/:id/owners',
    summary: 'Whose an issue is: by whom it is assigned to, and by the rules, with the line that decides',
    query: noInput,
    response: schemas.issueOwners,
    answer: async ({ params }, context) => {
      const issue = await rootOf(context.store.documents, params['id']!)
      if (issue === undefined) return undefined
      const [settings, newest] = await Promise.all([savedOwnership(context, issue.project), newestEventOf(context, issue._id)])
      const event = newest === undefined ? undefined : await readEvent(context, newest)
      const owned = ownersIn(settings, event?.event)
      const owner = ownerOf(issue.assignee, owned.owners) ?? null
      return { issueId: issue._id, ...owned, owner, routes: owner === null ? [] : routesOf(owner, settings) }
    },
  }),
  route({
    method: 'post',
    path: '/ownership/test',
    summary: 'Whose a stored event is, by the rules of a project or by rules that are not saved; writes nothing',
    query: noInput,
    body: schemas.ownershipTest,
    response: schemas.ownershipTested,
    answer: async ({ body }, context): Promise<OwnershipTested> => {
      const tried = body.settings === undefined ? undefined : checkSections(schemas.triedOwnership, body.settings).ownership
      const settings = tried === undefined ? await savedOwnership(context, body.project) : (tried ?? NOBODYS)
      const id = body.event ?? (await eventOfIssue(context, body.project, body.issue!))
      const found = await readEvent(context, id)
      if (found === undefined) throw new ApiProblem('not-found', `There is no event with id ${id}.`)
      const owned = ownersIn(settings, found.event)
      const [owner] = owned.owners
      return { eventId: id, issueId: found.issueId, ...owned, routes: owner === undefined ? [] : routesOf(owner, settings) }
    },
  }),
  route({
    method: 'post',
    path: '/ownership/import',
    summary: 'The rules of a project with those of a CODEOWNERS in them; writes nothing',
    query: noInput,
    body: schemas.ownershipImport,
    response: schemas.ownershipImported,
    answer: async ({ body: { project, text, rules } }, context) => {
      const imported = importCodeowners(text)
      const own = rules ?? (await savedOwnership(context, project)).rules
      return { ...imported, rules: mergeImport(own, imported.rules) }
    },
  }),
]

const NOBODYS: OwnershipSettings = { rules: '', teams: [], people: [], auto_assign: false }

/** What can not be read there is as if it were not there: whoever saves finds out. */
async function savedOwnership({ store }: RouteContext, project: string): Promise<OwnershipSettings> {
  const { sections } = await readSettings(store.documents, project)
  const parsed = parseOwnership(sections.ownership ?? {})
  return 'settings' in parsed ? parsed.settings : NOBODYS
}

function ownersIn({ rules }: OwnershipSettings, event: ExceptionEvent | undefined): Pick<OwnershipTested, 'owners' | 'match' | 'places'> {
  if (event === undefined) return { owners: [], match: null, places: [] }
  const found = compileOwnership(rules)(event)
  const places = placesOf(event.exceptions).map(({ file, module }) => file || module)
  if (found === undefined) return { owners: [], match: null, places }
  const { owners, matched, why, rule } = found
  return { owners: [...owners], match: { line: rule.line, rule: rule.text, matched, why }, places }
}

/** With the files that source maps tell, also where these came late. */
async function readEvent(
  { queries, lateMaps }: RouteContext,
  id: string,
): Promise<{ event: ExceptionEvent; issueId: string | null } | undefined> {
  const detail = await queries.getEvent(id)
  return detail === undefined ? undefined : { event: await lateMaps.apply(detail.event), issueId: detail.issueId }
}

/** The newest event of an issue, which is named by id, or by the short id that people say. */
async function eventOfIssue(context: RouteContext, project: string, asked: string): Promise<string> {
  const named = /^[0-9a-f]{8,40}$/.test(asked) ? { _id: asked } : { project, shortId: asked.toUpperCase() }
  const issue = await context.store.documents.collection<IssueDocument>('issues').findOne(named)
  if (issue === null) throw new ApiProblem('not-found', `There is no issue ${asked} in project ${project}.`)
  const newest = await newestEventOf(context, issue._id)
  if (newest === undefined) throw new ApiProblem('not-found', `No event of issue ${asked} is stored any more.`)
  return newest
}

async function newestEventOf({ queries }: RouteContext, issue: string): Promise<string | undefined> {
  return (await queries.listIssueEvents(issue, { limit: 1 }))?.events[0]?.id
}
