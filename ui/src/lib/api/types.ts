/** What the server's API says. Types only: nothing of the server is in the bundle. */
export type {
  ActivityChange,
  ActivityList,
  ArtifactList,
  ArtifactsUploaded,
  EventDetail,
  EventList,
  EventSummary,
  Facet,
  GroupingTrial,
  Issue,
  IssueChangeRequest,
  IssueList,
  IssueSort,
  IssueSummary,
  Merged,
  Problem,
  ProjectList,
  ProjectSettings,
  ScrubTested,
  ServerStatus,
  ServiceInfo,
  ServiceList,
  Split,
  StreamMessage,
  Symbolication,
  Total,
} from '../../../../collector/api/types.ts'
export type {
  Breadcrumb,
  Exception,
  ExceptionEvent,
  Fingerprint,
  FingerprintLine,
  Frame,
  Level,
  TraceEntry,
} from '../../../../collector/model/event.ts'
export type { IgnoreRule, IgnoreSettings } from '../../../../collector/model/ignore-settings.ts'
export type { ScrubSettings } from '../../../../collector/model/scrub-settings.ts'
export type { AttributeValue, Attributes } from '../../../../collector/model/attributes.ts'
