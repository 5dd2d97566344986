import { send } from './api/send.ts'
import type { ActivityList, IssueChangeRequest, IssueSummary } from './api/types.ts'

/** Status changes looked through for the one to return to. */
const LOOKED_AT = 50

/**
 * The change that brings an issue back to the status that it had before it was changed: with the release that it was resolved in, or the
 * condition that it was archived until, which only its activity tells.
 */
export async function wayBack({ id, status }: Pick<IssueSummary, 'id' | 'status'>): Promise<IssueChangeRequest> {
  if (status === 'unresolved') return { status }
  const answer = await send<ActivityList>('GET', `/issues/${id}/activity?limit=${LOOKED_AT}`)
  return (answer.ok ? conditionOf(answer.data.activity, status) : undefined) ?? { status }
}

/** Newest first; the first change of status is the one to take back. */
export function conditionOf(
  activity: readonly Pick<ActivityList['activity'][number], 'change'>[],
  status: IssueSummary['status'],
): IssueChangeRequest | undefined {
  const statuses = activity.flatMap(({ change }) => ('status' in change ? [change] : []))
  return statuses.slice(1).find((change) => change.status === status)
}
