/** The bodies of the HTTP API (`/api/v1`) as the UI, the stores and others see them; derived from schemas.ts, which says what each field is. */
import type { z } from 'zod'
import type * as alerts from './alert-schemas.ts'
import type * as artifacts from './artifact-schemas.ts'
import type * as grouping from './grouping-schemas.ts'
import type * as keys from './key-schemas.ts'
import type * as ownership from './ownership-schemas.ts'
import type * as releases from './release-schemas.ts'
import type * as scrub from './scrub-schemas.ts'
import type * as settings from './settings-schemas.ts'
import type * as schemas from './schemas.ts'
import type { symbolication } from './symbolication-schemas.ts'

export type IssueStatus = z.output<typeof schemas.issueStatus>
export type IssueSubstatus = z.output<typeof schemas.issueSubstatus>
export type Priority = z.output<typeof schemas.priority>
export type IssueSort = z.output<typeof schemas.issueSort>
export type Total = z.output<typeof schemas.total>
export type IssueSummary = z.output<typeof schemas.issueSummary>
export type IssueList = z.output<typeof schemas.issueList>
export type Facet = z.output<typeof schemas.facet>
export type Issue = z.output<typeof grouping.issueDetail>
export type IssueChangeRequest = z.output<typeof schemas.issueChangeRequest>
export type IssueFingerprint = z.output<typeof grouping.issueFingerprint>
export type MergedIssue = z.output<typeof grouping.mergedIssue>
export type Merged = z.output<typeof grouping.merged>
export type Split = z.output<typeof grouping.split>
export type SuggestedMerge = z.output<typeof grouping.suggestedMerge>
export type ActivityChange = z.output<typeof grouping.activityChange>
export type ActivityList = z.output<typeof grouping.activityList>
export type ProjectSettings = z.output<typeof settings.projectSettings>
export type ProjectSettingsChange = z.input<typeof settings.settingsChange>
export type Key = z.output<typeof keys.key>
export type KeyList = z.output<typeof keys.keyList>
export type KeyWithSecret = z.output<typeof keys.keyWithSecret>
export type KeyToCreate = z.input<typeof keys.keyToCreate>
export type KeyChange = z.input<typeof keys.keyChange>
export type GroupingTrial = z.output<typeof settings.groupingTrial>
export type IssueOwners = z.output<typeof ownership.issueOwners>
export type OwnershipTested = z.output<typeof ownership.ownershipTested>
export type OwnershipImported = z.output<typeof ownership.ownershipImported>
export type ScrubTested = z.output<typeof scrub.scrubTested>
export type EventSummary = z.output<typeof schemas.eventSummary>
export type EventList = z.output<typeof schemas.eventList>
export type EventDetail = z.output<typeof schemas.eventDetail>
export type ServiceInfo = z.output<typeof schemas.serviceInfo>
export type ServiceList = z.output<typeof schemas.serviceList>
export type ProjectList = z.output<typeof schemas.projectList>
export type ServerStatus = z.output<typeof schemas.serverStatus>
export type ReleaseSort = z.output<typeof releases.releaseSort>
export type ReleaseSummary = z.output<typeof releases.releaseSummary>
export type ReleaseList = z.output<typeof releases.releaseList>
export type ReleaseDetail = z.output<typeof releases.releaseDetail>
export type ArtifactList = z.output<typeof artifacts.artifactList>
export type ArtifactsUploaded = z.output<typeof artifacts.artifactsUploaded>
export type AlertRule = z.output<typeof alerts.rule>
export type AlertRuleList = z.output<typeof alerts.ruleList>
export type AlertRuleTrial = z.output<typeof alerts.ruleTrial>
export type AlertEntry = z.output<typeof alerts.alertEntry>
export type AlertList = z.output<typeof alerts.alertList>
export type AlertDelivery = z.output<typeof alerts.delivery>
export type AlertChannel = z.output<typeof alerts.channel>
export type AlertChannelList = z.output<typeof alerts.channelList>
export type Symbolication = z.output<typeof symbolication>
export type Problem = z.output<typeof schemas.problem>
/** `GET /stream`, server-sent events: `event:` is the type, `data:` this as JSON. */
export type StreamMessage = z.output<typeof schemas.streamMessage>
