import type { Artifact, ArtifactOrigin, ArtifactStore } from '../../collector/store/index.ts'
import type { MappingReason } from '../../collector/api.ts'
import { baseNameOf, isHashed, namesOf } from './file-names.ts'

/** Which file a map is wanted for. */
export interface Wanted {
  project: string
  service: string
  /** Empty where the sender said none. */
  release: string
  /** Tried in this order; the last is the empty one. */
  dists: readonly string[]
  file: string
  /** As the sender said; empty where it did not. */
  debugId: string
}

/** The map of a file, `inline` where it is within the file itself, and the file where that is there; or why there is none. */
export type FoundMap = ExistingMap | { reason: MappingReason }

export interface ExistingMap {
  map: Artifact
  inline: boolean
  debugId: string
  source?: Artifact
}

/**
 * Looks for the map of a file: by debug id; by service, release, dist and name; by the base name, where all that is known under it is the
 * same file. A file whose own debug id differs from the one that the sender gave is of another build, and is passed over.
 */
export async function findMap(store: ArtifactStore, wanted: Wanted): Promise<FoundMap> {
  if (wanted.debugId !== '') {
    const found = await store.byDebugId(wanted.project, wanted.debugId)
    const map = found.find(({ kind }) => kind === 'map')
    const source = found.find(({ kind }) => kind === 'source')
    if (map !== undefined) return { map, inline: false, debugId: wanted.debugId, ...(source && { source }) }
    if (source !== undefined) return followSource(store, source, [])
  }
  let otherBuild = false
  const isOther = ({ debugId }: Artifact): boolean => wanted.debugId !== '' && debugId !== '' && debugId !== wanted.debugId
  if (wanted.release !== '') {
    const names = namesOf(wanted.file)
    for (const dist of wanted.dists) {
      const of = { project: wanted.project, service: wanted.service, release: wanted.release, dist }
      const all = await store.byName(of, [...names, ...names.map(mapOf)])
      const found = all.filter((one) => !isOther(one))
      otherBuild ||= found.length < all.length
      for (const name of names) {
        const source = found.find((one) => one.name === name && one.kind !== 'map')
        if (source !== undefined) return followSource(store, source, found)
        const map = found.find((one) => one.name === mapOf(name) && one.kind === 'map')
        if (map !== undefined) return { map, inline: false, debugId: map.debugId }
      }
    }
  }
  const byBase = await findByBaseName(store, wanted, isOther)
  if (byBase !== undefined) return byBase
  if (otherBuild) return { reason: 'other_build' }
  return { reason: reasonForNone(wanted) }
}

/** Why a file has no map where nothing is stored that could be it. */
export function reasonForNone({ release, debugId }: Wanted): MappingReason {
  return release === '' && debugId === '' ? 'no_release' : 'no_artifact'
}

const mapOf = (name: string): string => `${name}.map`

/** The map that an uploaded file names, or lies beside it. `beside`: files that came with the same lookup. */
async function followSource(store: ArtifactStore, source: Artifact, beside: readonly Artifact[]): Promise<FoundMap> {
  const { mapName, debugId } = source
  if (mapName === 'data:') return { map: source, inline: true, debugId }
  const take = (map: Artifact): FoundMap => ({ map, inline: false, debugId: map.debugId === '' ? debugId : map.debugId, source })
  if (debugId !== '') {
    const map = (await store.byDebugId(source.project, debugId)).find(({ kind }) => kind === 'map')
    if (map !== undefined) return take(map)
  }
  const of: ArtifactOrigin = { project: source.project, service: source.service, release: source.release, dist: source.dist }
  const names = mapName === '' ? [mapOf(source.name)] : [...namesOf(mapName), mapOf(source.name)]
  // A map of another build has another debug id; a map without one may be of any.
  const fits = (one: Artifact): boolean => one.kind === 'map' && (debugId === '' || one.debugId === '' || one.debugId === debugId)
  const known = beside.find((one) => fits(one) && one.name === names[0])
  if (known !== undefined) return take(known)
  const found = await store.byName(of, names)
  for (const name of names) {
    const map = found.find((one) => fits(one) && one.name === name)
    if (map !== undefined) return take(map)
  }
  return { reason: mapName === '' ? 'no_map_reference' : 'map_missing' }
}

/**
 * Files of the project with this base name: of the same service and release if they are all one file; of any, if the build put a hash of
 * the content into the name.
 */
async function findByBaseName(
  store: ArtifactStore,
  wanted: Wanted,
  isOther: (artifact: Artifact) => boolean,
): Promise<FoundMap | undefined> {
  const baseName = baseNameOf(wanted.file)
  if (baseName === '' || (wanted.release === '' && !isHashed(baseName))) return undefined
  for (const [name, kind] of [
    [baseName, 'source'],
    [mapOf(baseName), 'map'],
  ] as const) {
    const all = (await store.byBaseName(wanted.project, name)).filter((one) => one.kind === kind && !isOther(one))
    const own = all.filter(({ service, release }) => service === wanted.service && release === wanted.release)
    const one = onlyOne(own) ?? (isHashed(baseName) ? onlyOne(all) : undefined)
    if (one === undefined) continue
    if (kind === 'map') return { map: one, inline: false, debugId: one.debugId }
    const found = await followSource(store, one, [])
    if ('map' in found) return found
  }
  return undefined
}

function onlyOne(artifacts: readonly Artifact[]): Artifact | undefined {
  const first = artifacts[0]
  return first !== undefined && artifacts.every(({ hash }) => hash === first.hash) ? first : undefined
}
