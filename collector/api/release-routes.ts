import { resolveRange } from './inputs.ts'
import * as schemas from './release-schemas.ts'
import { route, type Route } from './route.ts'

export const RELEASE_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/releases',
    summary: 'Releases that were heard of in the range, with their health, a page at a time',
    query: schemas.releasesInput,
    response: schemas.releaseList,
    answer: ({ query }, { queries, clock }) => queries.listReleases(resolveRange(query, clock.nowMs())),
  }),
  route({
    method: 'get',
    path: '/releases/:version',
    summary: 'One release in each of its services, and its sessions over time',
    query: schemas.releaseInput,
    response: schemas.releaseDetail,
    answer: ({ params, query }, { queries, clock }) => queries.getRelease(params['version']!, resolveRange(query, clock.nowMs())),
  }),
]
