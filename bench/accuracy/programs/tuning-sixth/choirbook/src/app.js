import { computed, effect, signal } from './core/signals.js'
import { metronome, Plugins, tuner } from './core/plugins.js'
import { Net } from './core/net.js'
import { Router } from './core/router.js'
import { expand, length, Notation } from './score/notation.js'
import { search, sorted } from './score/search.js'
import { forVoice, transposed } from './score/transpose.js'
import { Player } from './stage/player.js'
import { Rehearsals } from './stage/rehearsals.js'

/** What the page does when something is pressed. */
export function actions(transport) {
  const rehearsals = new Rehearsals(new Net(transport))
  const router = new Router(() => null)
    .add(/^\/$/, () => 'home')
    .add(/^\/songs\/(\d+)$/, (id) => `song ${id}`)
    .add(/^\/admin$/, () => 'admin', (user) => user.roles.includes('conductor'))
  const plugins = new Plugins().register('metronome', metronome).register('tuner', tuner)
  return [
    ['voices', ({ voices, picked }) => {
      const all = signal(voices)
      const current = signal(voices[0].id)
      computed(() => all.get().find(({ id }) => id === current.get()).name)
      current.set(picked)
    }],
    ['count', ({ start }) => {
      const visits = signal(start)
      effect(() => visits.set(visits.get() + 1))
    }],
    ['bookmark', ({ address }) => router.bookmark(address)],
    ['menu', ({ entries, index }) => router.menu(entries, index)],
    ['page', ({ path }) => router.go(path)],
    ['score', ({ text }) => new Notation(text).bars()],
    ['length', ({ bars }) => length(bars)],
    ['expand', ({ parts, name }) => expand(parts[name], parts)],
    ['transpose', ({ song, to }) => transposed(song, to)],
    ['voice', ({ song, voice }) => forVoice(song, voice)],
    ['play', ({ songs }) => {
      const player = new Player()
      for (const song of songs) player.play(song)
    }],
    ['seek', ({ beat }) => new Player().seek(beat)],
    ['decode', ({ size }) => new Player().decoded(new ArrayBuffer(size))],
    ['plugin', (context) => plugins.run(context.hook, context)],
    ['search', ({ songs, words }) => search(songs, words)],
    ['sort', ({ songs, language }) => sorted(songs, language)],
    ['when', (rehearsal) => rehearsals.when(rehearsal)],
    ['calendar', ({ dates }) => rehearsals.calendar(dates)],
    ['attend', ({ id, answer }) => rehearsals.attend(id, answer)],
    ['seat', ({ singer }) => rehearsals.seat(singer)],
    ['remind', ({ singer }) => rehearsals.remind(singer)],
    ['split', ({ singers }) => rehearsals.split(singers)],
    ['upload', ({ score }) => rehearsals.upload(score)],
    ['setlist', ({ id }) => rehearsals.setlist(id)],
    ['absences', ({ id }) => rehearsals.absences(id)],
  ]
}
