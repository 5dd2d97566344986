import type { z } from 'zod'
import type { AlertSettings } from '../alerts/alert-settings.ts'
import type { Regrouping } from '../late-maps/keep-regrouping.ts'
import type { LateMaps } from '../late-maps/read-event.ts'
import type { Clock } from '../pipeline/component.ts'
import type { Rerun } from '../pipeline/rerun.ts'
import type { Store } from '../store/index.ts'
import type { Queries } from '../store/queries.ts'
import { check } from './inputs.ts'
import { ApiProblem } from './problem.ts'
import type { ServerStatus } from './types.ts'
import type { CheckFile, UploadedFile } from './upload.ts'

/** What a route's answer is made of. */
export interface RouteContext {
  store: Store
  rerun: Rerun
  lateMaps: LateMaps
  regrouping: Pick<Regrouping, 'around'>
  /** Resolves when receivers will know of changed keys, within a second. */
  publishKeys: () => Promise<void>
  queries: Queries
  /** What the config says of alerts. */
  alerts: AlertSettings
  clock: Clock
  otlp: ServerStatus['otlp']
  version: string
}

/** A row of the API: requests are checked by its schemas, the OpenAPI document is made from it, the server mounts it. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Under `/api/v1`, parameters as `:name`. */
  path: string
  summary: string
  query: z.ZodObject
  body?: z.ZodType
  /** It takes multipart/form-data: files that pass this check, and the fields that `body` describes. */
  upload?: CheckFile
  response: z.ZodType
  answer(input: RouteInput<never, never>, context: RouteContext): Promise<unknown>
}

export interface RouteInput<Query, Body> {
  params: Record<string, string>
  query: Query
  body: Body
  /** The name by which the server was reached, without a port. */
  host: string
  /** Empty where the row takes no upload. */
  files: readonly UploadedFile[]
}

/** Types what a row's `answer` gets by its schemas. */
export function route<Q extends z.ZodObject, B extends z.ZodType, R extends z.ZodType>(definition: {
  method: Route['method']
  path: string
  summary: string
  query: Q
  body?: B
  upload?: CheckFile
  response: R
  answer(input: RouteInput<z.output<Q>, z.output<B>>, context: RouteContext): Promise<z.output<R> | undefined>
}): Route {
  return definition as unknown as Route
}

/** The sign-in that would name somebody is built later; until then loopback is one person. */
export const ACTOR = 'local'

/** Checks a request against its row, asks the stores, and says 404 for what is not there. */
export async function answerRoute(row: Route, input: RouteInput<unknown, unknown>, context: RouteContext): Promise<unknown> {
  const query = check(row.query, input.query, 'query') as never
  const body = (row.body === undefined ? undefined : check(row.body, input.body, 'body')) as never
  const result = await row.answer({ ...input, query, body }, context)
  if (result === undefined)
    throw new ApiProblem('not-found', `There is no ${row.path.split('/')[1]} with id ${Object.values(input.params)[0]}.`)
  return result
}
