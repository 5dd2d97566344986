// @ts-nocheck
import type { Pick } from './core/pick'
import { Store } from './core/store'
import * as programme from './concerts/programme'
import * as calendar from './rehearsals/calendar'
import * as notation from './repertoire/notation'
import * as works from './repertoire/works'
import * as roster from './singers/roster'
import * as forms from './views/forms'

export type Occasion = [bug: string, span: string, act: (pick: Pick) => unknown]

const pair = (pick: Pick): any => {
  const one: any = { name: pick.name(), voice: 'alto' }
  one.mentor = { name: pick.name(), voice: 'alto', mentor: one }
  return one
}

export const occasions: Occasion[] = [
  ['shelf-without-works', 'open shelf', (pick) => works.shelf(`s${pick.n(2001, 2026)}`)],
  ['score-404', 'open score', (pick) => works.score(pick.n(100, 999))],
  ['recordings-cut', 'open recordings', (pick) => works.recordings(`w${pick.n(100, 999)}`)],
  ['proposal-refused', 'propose', (pick) => works.propose(pick.title())],
  ['work-voices', 'add work', (pick) => works.accept({ title: pick.title(), composer: pick.name(), voices: [pick.of('mezzo', 'baritone', 'descant')], minutes: pick.n(1, 20) })],
  ['no-minutes', 'show longest', () => works.longest([])],
  ['search-parenthesis', 'search', (pick) => works.search([pick.title()], `${pick.title()} (`)],
  ['composer-unknown', 'sort works', (pick) => works.byComposer([{ title: pick.title() }, { title: pick.title() }])],
  ['no-arranger', 'show work', (pick) => works.arranger({ title: pick.title(), credits: [{ role: 'composer', name: pick.name() }] })],
  ['bar-overfull', 'check bars', (pick) => notation.beats('cq dq eh fq', pick.n(1, 90), 4)],
  ['pitch-as-name', 'show pitch', (pick) => notation.pitch(pick.of('fis', 'as', 'es'))],
  ['section-without-parts', 'show outline', (pick) => notation.outline({ title: pick.title(), parts: [{ title: 'Kyrie' }] })],
  ['part-without-staves', 'transpose', (pick) => notation.transpose({ name: pick.name(), staves: [] }, pick.n(-5, 5))],
  ['day-unset', 'show rehearsal', (pick) => calendar.dayLabel(new Date(`${pick.n(13, 30)}.${pick.n(1, 9)}.2026 at noon`))],
  ['ics-start', 'export calendar', (pick) => calendar.ics({ at: `${pick.of('Monday', 'Friday')} ${pick.n(17, 20)}h`, title: pick.title() })],
  ['hour-as-number', 'show rehearsal', (pick) => calendar.clock({ hour: pick.n(8, 21) })],
  ['zone-of-tour', 'show rehearsal', (pick) => calendar.local(0, pick.of('Europe/Bern', 'Tyrol', 'Europe/Cologne'))],
  ['attendance-null', 'show attendance', (pick) => calendar.attendance(pick.n(100, 999))],
  ['excuse-signed-out', 'show excuse', (pick) => calendar.excuse(pick.name())],
  ['room-left-blank', 'save rehearsal', (pick) => calendar.room({ title: pick.title() })],
  ['reminder-unbound', 'remind', (pick) => new calendar.Reminder().all([pick.name(), pick.name()])],
  ['announced-twice', 'announce', (pick) => programme.announceAll([{ name: pick.title(), phase: pick.of('sold', 'over') }])],
  ['sold-from-draft', 'sell', (pick) => programme.sellOut({ name: pick.title(), phase: 'draft' })],
  ['venue-open', 'show poster', (pick) => programme.poster({ name: pick.title(), venue: { name: pick.name() } })],
  ['currency-sign', 'show price', (pick) => programme.price(pick.n(500, 4000), pick.of('€', 'Euro', 'Fr.'))],
  ['seat-gone', 'book seat', (pick) => programme.book(`${pick.of('A', 'B', 'C')}${pick.n(1, 30)}`)],
  ['programme-slow', 'open programme', (pick) => programme.programmeOf(pick.n(100, 999))],
  ['reviews-as-number', 'open reviews', (pick) => programme.reviews(pick.n(100, 999))],
  ['discount-beyond', 'save tickets', (pick) => programme.discount(pick.n(51, 99))],
  ['encore-blank', 'save programme', (pick) => programme.encore({ encore: ' '.repeat(pick.n(1, 4)) })],
  ['draft-in-circle', 'keep draft', (pick) => { const programmeOf: any = { title: pick.title() }; programmeOf.next = { back: programmeOf }; return programme.draft(programmeOf) }],
  ['part-no-pages', 'print parts', (pick) => programme.printAll([{ voice: 'alto', pages: 3 }, { voice: pick.of('tenor', 'bass', 'soprano'), pages: 0 }])],
  ['greeting-of-voice', 'greet', (pick) => roster.greet({ name: pick.name(), voice: pick.of('tenor', 'alto') })],
  ['last-in-row', 'show neighbour', (pick) => { const name = pick.name(); return roster.neighbour([{ name, voice: 'bass' }], name) }],
  ['dues-unset', 'show dues', (pick) => roster.owed({ name: pick.name(), voice: 'bass' })],
  ['mentors-round', 'show mentors', (pick) => roster.mentorChain(pair(pick))],
  ['section-list-odd', 'show sections', (pick) => roster.sections({ list: pick.n(3, 9) })],
  ['profile-no-photo', 'open profile', (pick) => roster.profile(pick.name())],
  ['messages-500', 'open messages', (pick) => roster.messages(pick.name())],
  ['field-not-drawn', 'read form', (pick) => forms.typed(pick.of('venue', 'email'))],
  ['badge-not-drawn', 'show badge', (pick) => forms.badge('inbox', pick.n(1, 90))],
  ['name-two-blanks', 'show initials', (pick) => forms.initials(`${pick.name()}  ${pick.name()}`)],
  ['name-null', 'show initials', () => forms.initials(null)],
  ['card-untitled', 'show concert', (pick) => forms.render(forms.card, { id: pick.n(1, 99) })],
  ['list-of-object', 'show list', (pick) => forms.render(forms.list, { [pick.name()]: 1 })],
  ['pinned-frozen', 'pin', (pick) => new Store().dispatch('pin', pick.title())],
  ['action-renamed', 'dispatch', (pick) => new Store().dispatch(pick.of('addWork', 'remove', 'clear'), pick.title())],
]
