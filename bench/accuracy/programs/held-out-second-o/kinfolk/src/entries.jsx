import { hints, invite, loadTree, matches, profile, records, savePerson, slowCensus } from './api/client'
import { Album } from './media/album'
import { Anniversary, Lifespan, Notes, PersonCard, Relatives } from './people/PersonCard'
import { allowed, Autosave, migrate, requireOwner, restore, session } from './store/session'
import { Graph, scale } from './tree/graph'
import { gedcomDate } from './util/dates'
import { decodeShare, highlight, parseJson } from './util/text'
import { Counter, Heading, Panel, Pedigree, Timeline, Widget, Zoomed } from './views/Timeline'

const person = (c, more) => ({ id: c.id(), name: `${c.first()} /${c.last()}/`, born: '1880', parents: [], ...more })

export const entries = [
  ['birth-approximate', 'render person', (c) => <PersonCard person={person(c, { born: `ABOUT ${c.num(1700, 1900)}` })} />],
  ['name-with-two-spaces', 'render person', (c) => <PersonCard person={person(c, { name: `${c.first()}  /${c.last()}/` })} />],
  ['surname-without-slashes', 'render person', (c) => <PersonCard person={person(c, { name: `${c.first()} ${c.last()}` })} />],
  ['still-living', 'render lifespan', (c) => <Lifespan person={person(c, { died: null })} />],
  ['relatives-not-loaded', 'render relatives', (c) => <Relatives person={person(c)} />],
  ['locale-with-underscore', 'render anniversary', (c) => <Anniversary day={new Date(0)} locale={c.of('de_DE', 'pt_BR', 'sv_SE', 'nl_BE')} />],
  ['note-as-object', 'render notes', (c) => <Notes notes={{ text: c.last(), at: c.num(1, 9) }} />],
  ['heading-outside-provider', 'render heading', () => <Heading />],
  ['timeline-of-nothing', 'render timeline', () => <Timeline events={[]} />],
  ['year-as-text', 'render timeline', (c) => <Timeline events={[{ year: String(c.num(1700, 1999)) }]} />],
  ['zoom-beyond-levels', 'render zoom', (c) => <Zoomed level={c.num(2, 9)} />],
  ['action-misspelt', 'render panel', (c) => <Panel action={{ type: c.of('opened', 'toggle', 'shut') }} />],
  ['pedigree-leaf', 'render pedigree', (c) => <Pedigree root={{ children: [{ name: c.first() }] }} />],
  ['widget-removed', 'render widget', (c) => <Widget kind={c.of('map', 'quiz', 'clock')} widgets={{}} />],
  ['state-set-in-render', 'render counter', (c) => <Counter by={c.num(1, 5)} />],
  ['link-to-unsaved', 'click link', (c) => new Graph().link(c.id(), c.id())],
  ['father-unknown', 'click father', (c) => { const p = person(c); return new Graph().add(p).fatherName(p.id) }],
  ['own-ancestor', 'click insert', (c) => { const p = person(c); p.parents.push(person(c, { parents: [p] })); new Graph().insertAbove(p, p.parents[0]) }],
  ['generations-in-circle', 'click generations', (c) => { const p = person(c); p.parents.push(p); new Graph().generations(p) }],
  ['sibling-of-orphan', 'click siblings', (c) => { const p = person(c); new Graph().add(p).siblings(p.id) }],
  ['path-through-deleted', 'click path', (c) => new Graph().path([c.id(), c.id()])],
  ['export-with-circle', 'click export', (c) => { const p = person(c); p.parents.push(p); new Graph().add(p).export() }],
  ['extent-not-measured', 'resize', (c) => scale(undefined, c.num(100, 900))],
  ['tree-without-root', 'load tree', (c) => loadTree(c.id())],
  ['person-changed-elsewhere', 'save person', (c) => savePerson({ id: c.id() })],
  ['records-renamed', 'load records', (c) => records(c.of('st-anne', 'holy-cross', 'all-saints', 'st-olaf'))],
  ['hints-html', 'load hints', (c) => hints(c.id())],
  ['invite-signed-out', 'invite', (c) => invite(`${c.last()}@example.org`)],
  ['theme-never-chosen', 'load profile', () => profile()],
  ['dna-without-segments', 'load matches', (c) => matches([c.id(), c.id()])],
  ['census-never-answers', 'load census', (c) => slowCensus(c.num(1801, 1911))],
  ['album-frozen', 'add photo', (c) => new Album([]).add({ name: c.first(), bytes: c.num(1, 9999) })],
  ['photo-too-large', 'add photo', (c) => new Album([]).add({ name: `${c.first()}.tif`, bytes: c.num(5_000_001, 90_000_000) })],
  ['cover-not-chosen', 'show cover', (c) => new Album([{ url: c.first() }]).cover()],
  ['photo-date-of-camera', 'show photo', (c) => new Album([{ taken: `${c.num(1990, 2020)}:05:17 10:00` }]).taken(0)],
  ['face-without-box', 'show faces', (c) => new Album([{ faces: [{ name: c.first() }] }]).faces(0)],
  ['size-unknown', 'show photo', (c) => new Album([{ url: c.first() }]).ratio(0)],
  ['rotate-missing-photo', 'rotate photo', (c) => new Album([]).rotate(c.num(0, 9))],
  ['rename-before-load', 'rename tree', (c) => session.getState().rename(c.last())],
  ['selection-renamed', 'select person', (c) => session.getState().select(c.id())],
  ['undo-of-nothing', 'undo', () => session.getState().undo()],
  ['panels-of-old-version', 'restore session', (c) => restore(`{"panel":${c.num(1, 9)}}`)],
  ['step-not-written', 'migrate session', (c) => migrate({ version: c.num(3, 30) }, {})],
  ['role-guest', 'check role', (c) => allowed(c.of('guest', 'viewer', 'heir'), 'edit')],
  ['not-the-owner', 'delete tree', (c) => requireOwner({ role: 'editor', name: c.first() })],
  ['autosave-twice', 'autosave', () => { const a = new Autosave(); a.begin(); a.begin() }],
  ['death-in-french', 'import gedcom', (c) => gedcomDate(`${c.num(1, 28)} ${c.of('FEV', 'AVR', 'AOU')}. ${c.num(1700, 1900)}`, 'death')],
  ['share-code-cut', 'open share', (c) => decodeShare(`${c.first()}%E4%`)],
  ['search-with-bracket', 'search', (c) => highlight('text', `${c.last()}(`)],
  ['clipboard-not-json', 'paste', (c) => parseJson(`${c.first()} ${c.last()}`)],
]
