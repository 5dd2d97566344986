import type {
  ActivityList,
  EventDetail,
  EventList,
  Issue,
  IssueChangeRequest,
  IssueList,
  IssueSort,
  IssueSummary,
  Merged,
  ReleaseDetail,
  ReleaseList,
  ReleaseSort,
  ServiceList,
  Split,
  SuggestedMerge,
} from '../api/types.ts'

/** A range in milliseconds since the epoch; without `from` the whole retention, without `to` until now. */
export interface Range {
  from?: number | undefined
  to?: number | undefined
}

export interface ListIssues extends Range {
  project?: string | undefined
  /** The search grammar of `search-grammar.ts`; a syntax error is a `SearchError` with the position. */
  query?: string | undefined
  sort?: IssueSort | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

export interface ListReleases extends Range {
  project?: string | undefined
  service?: string | undefined
  environment?: string | undefined
  sort?: ReleaseSort | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

/** What the HTTP API asks of the stores. `undefined` where the thing is not there. */
export interface Queries {
  listIssues(params: ListIssues): Promise<IssueList>
  getIssue(id: string, range: Range): Promise<Issue | undefined>
  listIssueEvents(id: string, params: Range & { limit?: number | undefined; cursor?: string | undefined }): Promise<EventList | undefined>
  listEvents(params: ListIssues): Promise<EventList>
  getEvent(id: string): Promise<EventDetail | undefined>
  histogram(params: ListIssues & { buckets?: number | undefined }): Promise<Issue['histogram']>
  listServices(project?: string): Promise<ServiceList>
  listReleases(params: ListReleases): Promise<ReleaseList>
  getRelease(
    version: string,
    params: Omit<ListReleases, 'sort' | 'limit' | 'cursor'> & { buckets?: number | undefined },
  ): Promise<ReleaseDetail | undefined>
  listProjects(): Promise<{ id: string; issues: number }[]>
  /** Applies the change and mirrors it before it resolves. Ids that do not exist are left out of the answer. */
  changeIssues(ids: readonly string[], change: IssueChangeRequest, actor: string): Promise<IssueSummary[]>
  /** Merges into the first. Throws a `RefusedChange` where that can not be. */
  mergeIssues(ids: readonly string[], actor: string): Promise<Merged>
  /** Throws a `RefusedChange` where these can not be split off. */
  splitIssue(id: string, fingerprints: readonly string[], actor: string): Promise<Split | undefined>
  /** The same merge is not suggested again. */
  dismissSuggestion(id: string, other: string, actor: string): Promise<SuggestedMerge | undefined>
  listActivity(id: string, params: { limit?: number | undefined; cursor?: string | undefined }): Promise<ActivityList | undefined>
}

export class SearchError extends Error {
  override name = 'SearchError'
  /** Offset in the query, in UTF-16 units. */
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

/** A change that can not be made: why, and which part of the request should be what instead. */
export class RefusedChange extends Error {
  override name = 'RefusedChange'
  readonly at: string
  readonly expected: string
  constructor(message: string, at: string, expected: string) {
    super(message)
    this.at = at
    this.expected = expected
  }
}

/** A cursor that no list of ours gave out. */
export class CursorError extends Error {
  override name = 'CursorError'
}
