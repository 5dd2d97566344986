import { z } from 'zod'
import * as schemas from './grouping-schemas.ts'
import { MAX_PAGE, noInput } from './inputs.ts'
import { ACTOR, route, type Route } from './route.ts'

/** Before the routes of single issues: `/issues/merge` is no id. */
export const GROUPING_ROUTES: readonly Route[] = [
  route({
    method: 'post',
    path: '/issues/merge',
    summary: 'Merge issues into the first; the addresses of the others lead there',
    query: noInput,
    body: schemas.mergeRequest,
    response: schemas.merged,
    answer: ({ body }, { queries }) => queries.mergeIssues(body.ids, ACTOR),
  }),
  route({
    method: 'post',
    path: '/issues/:id/split',
    summary: 'Split fingerprints off into an issue of their own, or bring back a merged issue by all of its fingerprints',
    query: noInput,
    body: schemas.splitRequest,
    response: schemas.split,
    answer: ({ params, body }, { queries }) => queries.splitIssue(params['id']!, body.fingerprints, ACTOR),
  }),
  route({
    method: 'post',
    path: '/issues/:id/suggestions/:other',
    summary: 'Dismiss a suggested merge; answers what was suggested',
    query: noInput,
    body: schemas.dismissRequest,
    response: schemas.suggestedMerge,
    answer: ({ params }, { queries }) => queries.dismissSuggestion(params['id']!, params['other']!, ACTOR),
  }),
  route({
    method: 'get',
    path: '/issues/:id/activity',
    summary: 'What people did with an issue and with those merged into it, newest first',
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(MAX_PAGE).optional(),
      cursor: z.string().max(1024).optional().describe('nextCursor of the page before'),
    }),
    response: schemas.activityList,
    answer: ({ params, query }, { queries }) => queries.listActivity(params['id']!, query),
  }),
]
