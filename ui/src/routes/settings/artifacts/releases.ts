import type { ArtifactList } from '#lib/api/types.ts'

type Artifact = ArtifactList['artifacts'][number]

/** The uploaded files of one build. */
export interface Release {
  key: string
  service: string
  release: string
  dist: string
  files: Artifact[]
}

/** Files by the build that they are of, in the order in which each build first comes. */
export function byRelease(artifacts: readonly Artifact[]): Release[] {
  const releases = new Map<string, Release>()
  for (const file of artifacts) {
    const { service, release, dist } = file
    const key = JSON.stringify([service, release, dist])
    const known = releases.get(key)
    if (known === undefined) releases.set(key, { key, service, release, dist, files: [file] })
    else known.files.push(file)
  }
  return [...releases.values()]
}

/** `812 B`, `3.4 MiB`. */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KiB'] : [bytes / 1024 / 1024, 'MiB']
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value)} ${unit}`
}
