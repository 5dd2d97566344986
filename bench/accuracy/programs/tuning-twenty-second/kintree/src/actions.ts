// @ts-nocheck
import * as api from './net/api'
import * as gedcom from './gedcom/reader'
import { limits, permit, raise, Session } from './state/store'
import { ageAt, initials, kinship, Tree } from './tree/people'
import { personId, pickInt, pickOf } from './util/values'
import * as layout from './view/layout'
import * as widgets from './view/widgets'

export type Action = [label: string, span: string, act: () => unknown]
export const actions: Action[] = []
const on = (label: string, span: string, act: () => unknown): void => void actions.push([label, span, act])

const person = (id: string, more = {}) => ({ id, names: [{ given: pickOf('Ida', 'Otto', 'Mina'), family: 'Holm' }], ...more })
const draft = (): Session => {
  const session = new Session()
  session.load(JSON.stringify({ id: `D${pickInt(10, 99)}`, rev: pickInt(5, 9) }))
  return session
}

on('person-double', 'person add', () => {
  const id = personId()
  new Tree().add(person(id)).add(person(id))
})
on('name-of-nobody', 'person name', () => new Tree().familyName(personId()))
on('name-list-empty', 'person name', () => new Tree().add({ id: 'I1', names: [] }).familyName('I1'))
on('country-unplaced', 'person country', () => new Tree().add(person('I1', { birth: { year: 1900 } })).country('I1'))
on('country-deleted', 'person country', () => new Tree().country(personId()))
on('marry-self', 'union add', () => {
  const id = personId()
  new Tree().marry(id, id)
})
on('union-gone', 'union child', () => new Tree().addChild(`F${pickInt(3, 90)}`, personId()))
on('own-ancestor', 'tree depth', () => new Tree().add(person('I1', { parents: ['I2'] })).add(person('I2', { parents: ['I1'] })).generations('I1'))
on('parent-private', 'tree depth', () => new Tree().add(person('I1', { parents: [personId()] })).generations('I1'))
on('oldest-of-none', 'tree oldest', () => new Tree().oldest())
on('oldest-birthless', 'tree oldest', () => new Tree().add(person('I1')).add(person('I2')).oldest())
on('age-absurd', 'person age', () => ageAt(person('I1', { birth: { year: pickInt(1700, 1800) } }) as never, pickInt(1990, 2020)))
on('kinship-far', 'kinship', () => kinship(pickOf('UUUDDD', 'DDD', 'UUUU')))
on('initials-blank', 'person initials', () => initials({ id: 'I1', names: [{ given: '', family: 'Holm' }] }))
on('gedcom-tab', 'gedcom read', () => gedcom.lines(`0 HEAD\n1\tNAME ${personId()}`))
on('gedcom-skip', 'gedcom nest', () => gedcom.nest(gedcom.lines(`0 HEAD\n${pickInt(3, 7)} NAME x`)))
on('gedcom-about', 'gedcom date', () => gedcom.isoDate(`${pickOf('ABT', 'BEF', 'EST')} ${pickInt(1700, 1900)}`))
on('surname-slashless', 'gedcom name', () => gedcom.surname(pickOf('Ida Holm', 'Otto', 'Mina/')))
on('charset-odd', 'gedcom charset', () => gedcom.charset(gedcom.lines(`1 CHAR ${pickOf('IBMPC', 'MACROMAN', 'ASCII')}`)))
on('charset-absent', 'gedcom charset', () => gedcom.charset(gedcom.lines('0 HEAD')))
on('indent-root', 'gedcom print', () => gedcom.repeatDepth({ level: 0, tag: 'HEAD', value: '' }))
on('xref-letters', 'gedcom xref', () => gedcom.xref(`@I${pickOf('12a', 'x9', '7-1')}@`))
on('grid-minus', 'layout grid', () => layout.place(-pickInt(1, 9), 2))
on('centre-none', 'layout centre', () => layout.centre([]))
on('width-leaf', 'layout width', () => layout.width({ x: 0, y: 0, children: [] }))
on('zoom-far', 'layout zoom', () => layout.zoom(pickInt(11, 40)))
on('link-stray', 'layout link', () => layout.link({ x: 1, y: 1, children: [] }, undefined as never))
on('palette-fixed', 'layout colours', () => layout.colours(Object.freeze(['red']), pickOf('blue', 'teal')))
on('photo-none', 'layout crop', () => layout.crop(undefined))
on('label-key', 'layout label', () => layout.label(`{${pickOf('born', 'died', 'lived')}}`, {}))
on('panel-renamed', 'layout panel', () => layout.panel({}, pickOf('timeline', 'sources', 'map')))
on('picker-early', 'picker open', () => new widgets.Picker({}).open())
on('picker-unheard', 'picker choose', () => new widgets.Picker({}).choose(personId()))
on('picker-foreign', 'picker same', () => widgets.Picker.same(new widgets.Picker({}), {} as never))
on('locale-underscore', 'date format', () => widgets.shortDate(new Date(), pickOf('de_AT', 'en_GB', 'sv_SE')))
on('date-invalid', 'date format', () => widgets.shortDate(new Date(pickOf('about 1880', '12.13.1900')), 'en'))
on('undo-empty', 'history undo', () => widgets.undo([]))
on('filter-bracket', 'people filter', () => widgets.filter([{ name: 'Ida' }], pickOf('(Holm', '[Ott', 'Mina(')))
on('tags-object', 'tags spread', () => widgets.spreadTags({ length: pickInt(1, 4) } as never))
on('draft-torn', 'draft load', () => new Session().load(`{"id":"D${pickInt(10, 99)}","rev`))
on('draft-ownerless', 'draft owner', () => draft().ownerName())
on('draft-unloaded', 'draft owner', () => new Session().ownerName())
on('draft-stale', 'draft save', () => draft().save(pickInt(1, 4)))
on('begin-twice', 'draft begin', () => {
  const session = draft()
  session.begin()
  session.begin()
})
on('draft-circle', 'draft print', () => {
  const extra: Record<string, unknown> = { mark: pickInt(1, 9) }
  extra['self'] = extra
  return draft().serialise(extra)
})
on('watcher-undefined', 'draft notify', () => {
  const session = draft()
  session.watch(undefined as never)
  session.notify()
})
on('limits-frozen', 'plan raise', () => raise('people', limits.people + pickInt(1, 90)))
on('plan-full', 'plan permit', () => permit('free', pickInt(501, 900)))
on('hints-gone', 'hints load', () => api.hints(personId()))
on('hints-html', 'hints load', () => api.hints(`html-${pickInt(1, 99)}`))
on('hints-bare', 'hints load', () => api.hints(`bare-${pickInt(1, 99)}`))
on('record-sourceless', 'record load', () => api.record(personId()))
on('share-denied', 'tree share', () => api.share(`T${pickInt(10, 99)}`, 'ida@example.org'))
on('photo-large', 'photo upload', () => api.upload(`P${pickInt(10, 99)}`))
on('language-gap', 'language load', () => api.translate(pickOf('fo', 'se', 'kl')))
on('record-slow', 'record wait', () => api.within(api.never(), pickInt(10, 40), pickOf('archive', 'census', 'parish')))
on('hash-percent', 'hash read', () => api.slugOf(pickOf('%E0%A4', 'Holm%', '100%zz')))
on('people-one-gone', 'people load', () => api.together(['a', personId()]))
