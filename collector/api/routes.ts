import { z } from 'zod'
import type { Clock } from '../pipeline/component.ts'
import type { Queries } from '../store/queries.ts'
import {
  check,
  histogramInput,
  issuesInput,
  manyIssuesInput,
  noInput,
  pageInput,
  projectInput,
  rangeInput,
  resolveRange,
  searchInput,
} from './inputs.ts'
import { ApiProblem } from './problem.ts'
import * as schemas from './schemas.ts'
import type { ServerStatus } from './types.ts'

/** What a route's answer is made of. */
export interface RouteContext {
  queries: Queries
  clock: Clock
  otlp: ServerStatus['otlp']
  version: string
}

/** A row of the API: requests are checked by its schemas, the OpenAPI document is made from it, the server mounts it. */
export interface Route {
  method: 'get' | 'patch'
  /** Under `/api/v1`, parameters as `:name`. */
  path: string
  summary: string
  query: z.ZodObject
  body?: z.ZodType
  response: z.ZodType
  answer(input: { params: Record<string, string>; query: never; body: never }, context: RouteContext): Promise<unknown>
}

function route<Q extends z.ZodObject, B extends z.ZodType, R extends z.ZodType>(definition: {
  method: Route['method']
  path: string
  summary: string
  query: Q
  body?: B
  response: R
  answer(
    input: { params: Record<string, string>; query: z.output<Q>; body: z.output<B> },
    context: RouteContext,
  ): Promise<z.output<R> | undefined>
}): Route {
  return definition as unknown as Route
}

/** The sign-in that would name somebody is built later; until then loopback is one person. */
const ACTOR = 'local'

export const ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/issues',
    summary: 'Issues that match a search, a page at a time',
    query: issuesInput,
    response: schemas.issueList,
    answer: ({ query }, { queries, clock }) => queries.listIssues(resolveRange(query, clock.nowMs())),
  }),
  route({
    method: 'patch',
    path: '/issues',
    summary: 'Change many issues at once; answers those that exist',
    query: noInput,
    body: manyIssuesInput,
    response: z.object({ issues: z.array(schemas.issueSummary) }),
    answer: async ({ body }, { queries }) => ({ issues: await queries.changeIssues(body.ids, body.change, ACTOR) }),
  }),
  route({
    method: 'get',
    path: '/issues/:id',
    summary: 'One issue with its facets and its histogram over the range',
    query: rangeInput,
    response: schemas.issue,
    answer: ({ params, query }, { queries, clock }) => queries.getIssue(params['id']!, resolveRange(query, clock.nowMs())),
  }),
  route({
    method: 'patch',
    path: '/issues/:id',
    summary: 'Resolve, archive, reopen, assign or prioritise one issue',
    query: noInput,
    body: schemas.issueChangeRequest,
    response: schemas.issueSummary,
    answer: async ({ params, body }, { queries }) => (await queries.changeIssues([params['id']!], body, ACTOR))[0],
  }),
  route({
    method: 'get',
    path: '/issues/:id/events',
    summary: 'The events of one issue, newest first',
    query: pageInput,
    response: schemas.eventList,
    answer: ({ params, query }, { queries, clock }) => queries.listIssueEvents(params['id']!, resolveRange(query, clock.nowMs())),
  }),
  route({
    method: 'get',
    path: '/events',
    summary: 'Events that match a search, newest first',
    query: searchInput,
    response: schemas.eventList,
    answer: ({ query }, { queries, clock }) => queries.listEvents(resolveRange(query, clock.nowMs())),
  }),
  route({
    method: 'get',
    path: '/events/histogram',
    summary: 'How many events that match a search, over time',
    query: histogramInput,
    response: schemas.histogram,
    answer: ({ query }, { queries, clock }) => queries.histogram(resolveRange(query, clock.nowMs())),
  }),
  route({
    method: 'get',
    path: '/events/:id',
    summary: 'One event whole, with its neighbours in the issue',
    query: noInput,
    response: schemas.eventDetail,
    answer: ({ params }, { queries }) => queries.getEvent(params['id']!),
  }),
  route({
    method: 'get',
    path: '/services',
    summary: 'Who sends, how much, and what is missing from it',
    query: projectInput,
    response: schemas.serviceList,
    answer: ({ query }, { queries }) => queries.listServices(query.project),
  }),
  route({
    method: 'get',
    path: '/projects',
    summary: 'The projects that have issues',
    query: noInput,
    response: schemas.projectList,
    answer: async (_, { queries }) => {
      const projects = await queries.listProjects()
      return { projects, nextCursor: null, total: projects.length }
    },
  }),
  route({
    method: 'get',
    path: '/status',
    summary: 'The version of this server and where senders reach it',
    query: noInput,
    response: schemas.serverStatus,
    answer: async (_, { clock, otlp, version }) => ({ version, otlp, serverTime: new Date(clock.nowMs()).toISOString() }),
  }),
]

/** Checks a request against its row, asks the stores, and says 404 for what is not there. */
export async function answerRoute(
  row: Route,
  input: { params: Record<string, string>; query: unknown; body: unknown },
  context: RouteContext,
): Promise<unknown> {
  const query = check(row.query, input.query, 'query') as never
  const body = (row.body === undefined ? undefined : check(row.body, input.body, 'body')) as never
  const result = await row.answer({ params: input.params, query, body }, context)
  if (result === undefined) throw new ApiProblem('not-found', `There is no ${row.path.split('/')[1]} with id ${input.params['id']}.`)
  return result
}
