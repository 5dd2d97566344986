import type { z } from 'zod'
import type { ExceptionEvent } from '../model/event.ts'
import { LIMITS } from '../model/limits.ts'
import { parseSettings } from '../model/settings.ts'
import type { IssueDocument } from '../store/index.ts'
import { applyGrouping, tryGrouping, type Applied, type Trial } from '../store/regroup/regroup.ts'
import type { Part } from '../store/regroup/compare.ts'
import { readSettings, saveSettings, type SavedSettings } from '../store/settings/saved-settings.ts'
import { noInput, resolveRange } from './inputs.ts'
import { ApiProblem } from './problem.ts'
import { ACTOR, route, type Route, type RouteContext } from './route.ts'
import * as schemas from './settings-schemas.ts'
import type { GroupingTrial, ProjectSettings } from './types.ts'

export const SETTINGS_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/settings',
    summary: 'The settings of a project',
    query: schemas.settingsInput,
    response: schemas.projectSettings,
    answer: async ({ query }, { store }) => show(await readSettings(store.documents, query.project)),
  }),
  route({
    method: 'put',
    path: '/settings',
    summary: 'Set or unset sections of the settings of a project; new events are treated so within 10 s',
    query: schemas.settingsInput,
    body: schemas.settingsChange,
    response: schemas.projectSettings,
    answer: async ({ query: { project }, body }, context) => {
      const { store, clock, rerun } = context
      const sections = checkSections(schemas.changedSections, body.settings)
      if (body.apply !== undefined) needFingerprint(context)
      const saved = await saveSettings(store.documents, clock, { project, version: body.version, sections, actor: ACTOR })
      if (saved === undefined)
        throw new ApiProblem(
          'conflict',
          `Cannot save the settings of ${project} as they were changed after version ${body.version}: read them again.`,
        )
      if (body.apply === undefined) return show(saved)
      const settings = { grouping: saved.sections.grouping ?? null }
      return show(saved, await applyGrouping(store, clock, rerun, { project, settings, limit: LIMITS.regroupApplied }))
    },
  }),
  route({
    method: 'post',
    path: '/grouping/test',
    summary: 'What grouping rules that are not saved would do to stored events; writes nothing',
    query: noInput,
    body: schemas.groupingTest,
    response: schemas.groupingTrial,
    answer: async ({ body }, context) => {
      const { project, limit = LIMITS.regroupTrial, from, to } = body
      const settings = checkSections(schemas.triedSections, body.settings)
      needFingerprint(context)
      const range = resolveRange({ from, to }, context.clock.nowMs())
      return showTrial(await tryGrouping(context.store, context.rerun, { project, settings, range, limit }))
    },
  }),
  route({
    method: 'post',
    path: '/grouping/explain',
    summary: 'How events would be grouped now, or by settings that are not saved; writes nothing',
    query: noInput,
    body: schemas.groupingExplain,
    response: schemas.groupingExplained,
    answer: async ({ body: { project, events, settings } }, context) => {
      needFingerprint(context)
      const trial = settings === undefined ? undefined : { settings: checkSections(schemas.triedSections, settings) }
      // Their project decides by whose settings.
      const theirs = events.map((event) => ({ ...event, project, notes: Array.isArray(event.notes) ? event.notes : [] }))
      return { events: (await context.rerun(theirs, undefined, trial)).map((event) => event ?? null) }
    },
  }),
]

/** Every problem at once, each with its path, in the words of the config. */
function checkSections<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = parseSettings(schema, value)
  if ('settings' in parsed) return parsed.settings
  const errors = parsed.problems.map(({ path, message }) => ({
    at: path === '' ? 'body.settings' : `body.settings.${path}`,
    expected: message,
  }))
  throw new ApiProblem('bad-request', errors.map(({ at, expected }) => `${at}: ${expected}`).join('; '), { errors })
}

function needFingerprint({ rerun }: RouteContext): void {
  if (!rerun.has('fingerprint'))
    throw new ApiProblem('no-processor', 'Cannot group stored events again as no pipeline behind the inbox has the processor fingerprint.')
}

function show({ project, version, sections, changed }: SavedSettings, applied?: Applied): ProjectSettings {
  return {
    project,
    version,
    settings: sections as ProjectSettings['settings'],
    updatedAt: changed === undefined ? null : new Date(changed.at).toISOString(),
    updatedBy: changed?.actor ?? null,
    ...(applied === undefined ? {} : { applied }),
  }
}

type ShownPart = GroupingTrial['splits'][number]['parts'][number]

function showTrial({ joins, splits, issues, ...rest }: Trial): GroupingTrial {
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
