import { LIMITS } from '../model/limits.ts'
import { applyGrouping, tryGrouping, type Applied } from '../store/regroup/regroup.ts'
import { readSettings, saveSettings, type SavedSettings } from '../store/settings/saved-settings.ts'
import { checkSections } from './check-sections.ts'
import { noInput, resolveRange } from './inputs.ts'
import { ApiProblem } from './problem.ts'
import { ACTOR, route, type Route, type RouteContext } from './route.ts'
import * as schemas from './settings-schemas.ts'
import { showTrial } from './show-trial.ts'
import type { ProjectSettings } from './types.ts'

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
