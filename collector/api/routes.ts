import { z } from 'zod'
import {
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
import { ALERT_ROUTES } from './alert-routes.ts'
import { ARTIFACT_ROUTES } from './artifact-routes.ts'
import { GROUPING_ROUTES } from './grouping-routes.ts'
import { issueDetail } from './grouping-schemas.ts'
import { KEY_ROUTES } from './key-routes.ts'
import { OWNERSHIP_ROUTES } from './ownership-routes.ts'
import { RELEASE_ROUTES } from './release-routes.ts'
import { ACTOR, route, type Route } from './route.ts'
import { RULE_ROUTES } from './rule-routes.ts'
import { SETTINGS_ROUTES } from './settings-routes.ts'
import { SCRUB_ROUTES } from './scrub-routes.ts'
import * as schemas from './schemas.ts'
import { SYMBOLICATION_ROUTES } from './symbolication-routes.ts'

export const ROUTES: readonly Route[] = [
  ...ALERT_ROUTES,
  ...ARTIFACT_ROUTES,
  ...GROUPING_ROUTES,
  ...KEY_ROUTES,
  ...OWNERSHIP_ROUTES,
  ...RELEASE_ROUTES,
  ...RULE_ROUTES,
  ...SETTINGS_ROUTES,
  ...SYMBOLICATION_ROUTES,
  ...SCRUB_ROUTES,
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
    response: issueDetail,
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
    summary: 'One event whole, with its neighbours in the issue; source maps that came late apply to it',
    query: noInput,
    response: schemas.eventDetail,
    answer: async ({ params }, { queries, lateMaps }) => {
      const detail = await queries.getEvent(params['id']!)
      return detail === undefined ? undefined : { ...detail, event: await lateMaps.apply(detail.event) }
    },
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
