import type { ReleaseDetail, ReleaseList, ReleaseSummary } from '../src/lib/api/types.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const SERVICES = ['storefront', 'checkout', 'admin']

/** Deploys of three services every second day; the newest of the first is bad, and nothing tells of sessions of the last. */
export function makeReleases(now: number): ReleaseSummary[] {
  return Array.from({ length: 12 }, (_, index): ReleaseSummary => {
    const service = index % SERVICES.length
    const sessions = service === 2 ? 0 : Math.round(84_211 / (index + 1) ** 1.4)
    const crashed = index === 0 ? 2_317 : Math.round(sessions * 0.0004 * index)
    const users = Math.round(sessions * 0.6)
    const crashedUsers = Math.round(crashed * 0.8)
    const share = (part: number, of: number): number | null => (of === 0 ? null : ((of - part) / of) * 100)
    return {
      version: index === 5 ? 'feature/very-long-branch-name-of-somebody@2f1c9a7e4b6d8c0a1b2c3d4e5f60718293a4b5c6' : `1.4.${12 - index}`,
      project: service === 2 ? 'billing' : 'shop',
      service: SERVICES[service]!,
      environments: index % 4 === 0 ? ['production', 'staging'] : ['production'],
      sessions,
      errored: Math.round(crashed * 1.7),
      crashed,
      users,
      crashedUsers,
      crashFreeSessions: share(crashed, sessions),
      crashFreeUsers: share(crashedUsers, users),
      adoption: sessions === 0 ? null : 100 / (index + 1.2),
      events: 40 * (12 - index),
      newIssues: index === 0 ? 14 : index % 4,
      firstSeen: new Date(now - index * 2 * DAY - 3 * HOUR).toISOString(),
      lastSeen: new Date(now - index * HOUR).toISOString(),
    }
  })
}

export function listReleases(params: URLSearchParams, now: number): ReleaseList {
  const project = params.get('project')
  const releases = makeReleases(now).filter((release) => project === null || release.project === project)
  return { releases, nextCursor: null, total: releases.length }
}

export function getRelease(version: string, params: URLSearchParams, now: number): ReleaseDetail | undefined {
  const service = params.get('service')
  const found = makeReleases(now).filter((release) => release.version === version && (service === null || release.service === service))
  if (found.length === 0) return undefined
  const bucketMs = 7 * HOUR
  const count = 48
  const wave = (scale: number): number[] =>
    Array.from({ length: count }, (_, at) => (at < 6 ? 0 : Math.round(scale * (1 + Math.sin(at / 1.1)) * (1 + at / 12))))
  const scale = found.reduce((sum, { sessions }) => sum + sessions, 0) / 150
  const crashing = found.reduce((sum, { crashed }) => sum + crashed, 0) / 150
  return {
    version,
    releases: found,
    histogram: {
      from: new Date(now - count * bucketMs).toISOString(),
      to: new Date(now).toISOString(),
      bucketMs,
      sessions: wave(scale),
      errored: wave(crashing * 1.7),
      crashed: wave(crashing),
      events: wave(found[0]!.events / 60),
    },
  }
}
