import type { ExceptionEvent } from '../model/event.ts'
import { LIMITS } from '../model/limits.ts'
import type { IssueDocument } from '../store/index.ts'
import type { Part } from '../store/regroup/compare.ts'
import type { Trial } from '../store/regroup/regroup.ts'
import type { GroupingTrial } from './types.ts'

type ShownPart = GroupingTrial['splits'][number]['parts'][number]

/** What a trial found as the API answers it: those of most events first, within LIMITS.regroupShown and LIMITS.regroupParts. */
export function showTrial({ joins, splits, issues, ...rest }: Trial): GroupingTrial {
  const name = (id: string): ReturnType<typeof showIssue> | null => (issues.has(id) ? showIssue(issues.get(id)!) : null)
  const shown = (parts: readonly Part[]): Part[] => parts.slice(0, LIMITS.regroupParts)
  return {
    ...rest,
    joins: joins.slice(0, LIMITS.regroupShown).map(({ into, parts }) => ({
      into: name(into),
      parts: shown(parts).map((part) => ({ ...showPart(part), issue: name(part.issue) })),
    })),
    splits: splits
      .filter(({ issue }) => issues.has(issue))
      .slice(0, LIMITS.regroupShown)
      .map(({ issue, parts }) => ({ issue: name(issue)!, parts: shown(parts).map(showPart) })),
  }
}

function showPart({ fingerprint, count, sample, after }: Part): ShownPart {
  return {
    fingerprint,
    count: Math.round(count),
    sample: { eventId: sample.id, title: titleOfEvent(sample), culprit: sample.culprit ?? '' },
    rule: after.fingerprint?.rule ?? null,
    title: after.fingerprint?.title ?? null,
  }
}

const showIssue = ({ _id, shortId, title, type, message }: IssueDocument) => ({ id: _id, shortId, title: title || join(type, message) })

const TITLE_LENGTH = 300
const join = (type: string, message: string): string =>
  (message === '' ? type : `${type}: ${message}`).slice(0, TITLE_LENGTH).toWellFormed()
const titleOfEvent = ({ exceptions: [outer] }: ExceptionEvent): string => join(outer?.type ?? '', outer?.message ?? '')
