/** What the server's API says. Types only: nothing of the server is in the bundle. */
export type {
  EventDetail,
  EventList,
  EventSummary,
  Facet,
  Issue,
  IssueChangeRequest,
  IssueList,
  IssueSort,
  IssueSummary,
  Problem,
  ProjectList,
  ServerStatus,
  ServiceInfo,
  ServiceList,
  StreamMessage,
  Total,
} from '../../../../collector/api/types.ts'
export type { Breadcrumb, Exception, ExceptionEvent, Fingerprint, Frame, Level, TraceEntry } from '../../../../collector/model/event.ts'
export type { AttributeValue, Attributes } from '../../../../collector/model/attributes.ts'
