import type { EventDetail, EventList, Issue, IssueChangeRequest, IssueList, IssueSort, IssueSummary, ServiceList } from '../api/types.ts'

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

/** What the HTTP API asks of the stores. `undefined` where the thing is not there. */
export interface Queries {
  listIssues(params: ListIssues): Promise<IssueList>
  getIssue(id: string, range: Range): Promise<Issue | undefined>
  listIssueEvents(id: string, params: Range & { limit?: number | undefined; cursor?: string | undefined }): Promise<EventList | undefined>
  listEvents(params: ListIssues): Promise<EventList>
  getEvent(id: string): Promise<EventDetail | undefined>
  histogram(params: ListIssues & { buckets?: number | undefined }): Promise<Issue['histogram']>
  listServices(project?: string): Promise<ServiceList>
  listProjects(): Promise<{ id: string; issues: number }[]>
  /** Applies the change and mirrors it before it resolves. Ids that do not exist are left out of the answer. */
  changeIssues(ids: readonly string[], change: IssueChangeRequest, actor: string): Promise<IssueSummary[]>
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

/** A cursor that no list of ours gave out. */
export class CursorError extends Error {
  override name = 'CursorError'
}
