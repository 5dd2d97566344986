import * as clients from '../lib/clients.js'
import * as feeds from '../lib/feeds.js'
import { parseInput, EpisodeInput, ShowInput } from '../lib/schemas.js'
import * as shows from '../lib/shows.js'

export function createEpisode(request) {
  const input = parseInput(EpisodeInput, request.body)
  return { id: shows.addEpisode({ showId: request.params.id, title: input.title }) }
}

export async function createShow(request) {
  const input = await parseInput(ShowInput, request.body)
  return { slug: input.slug }
}

export function getEpisodes(request) {
  return shows.listEpisodes({ showId: request.params.id, ...request.query })
}

export function postSubscriber(request) {
  return shows.subscribe({ email: request.body.email, showId: request.params.id })
}

export function getPlaylist(request) {
  return shows.renderPlaylist(request.body)
}

export function getSettings(request) {
  return shows.settingsOf(request.body)
}

export function importShow(request) {
  return feeds.importFeed(request.body.url, request.body.text)
}

export function putChapters(request) {
  return feeds.chapterMarks(request.body.chapters)
}

export function postWebhook(request) {
  return clients.acceptWebhook(request.body.raw)
}

export async function getPlays(request) {
  const client = new clients.AnalyticsClient(request.body.analytics)
  return { plays: await client.plays(request.params.id) }
}
