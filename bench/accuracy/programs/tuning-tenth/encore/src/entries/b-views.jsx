import { Boundary } from '../ui/boundary'
import { List, Pager } from '../ui/List'
import { Breadcrumb, Calendar, Countdown, Gallery, LineUp, Map as VenueMap, ShowPage } from '../pages/Show'

export const views = [
  //@ show-without-tiers
  ['view show', (v, page) => page.mount(<ShowPage show={{ title: v.act(), day: v.day(), doors: '19:30' }} />)],
  //@ show-sold-out-of-tiers
  ['view soldout', (v, page) => page.mount(<ShowPage show={{ title: v.act(), day: v.day(), doors: '19:30', tiers: [] }} />)],
  //@ artist-without-set
  ['view lineup', (v, page) => page.mount(<LineUp artists={[{ id: 1, name: v.act(), set: { start: '20:00' } }, { id: 2, name: v.act() }]} />)],
  //@ list-of-nothing
  ['view list', (v, page) => page.mount(<Boundary onError={page.report}><List items={null} empty={v.word()} render={String} /></Boundary>)],
  //@ pager-of-no-pages
  ['view pager', (v, page) => page.press(page.mount(<Pager page={v.int(1, 9)} pages={0} onPage={(n) => n} />), '.last', 'click')],
  //@ calendar-day-missing
  ['view calendar', (v, page) => page.mount(<Boundary onError={page.report}><Calendar zone="Europe/Berlin" shows={[{ at: `${v.day()}T20:00:00Z` }, { title: v.act() }]} /></Boundary>)],
  //@ countdown-without-listener
  ['view countdown', (v, page) => page.mount(<Boundary onError={page.report}><Countdown until={v.day()} /></Boundary>)],
  //@ gallery-past-its-end
  ['view gallery', (v, page) => page.press(page.mount(<Gallery images={[{ alt: v.act(), src: `/i/${v.id()}.jpg` }]} />), '.next', 'click')],
  //@ venue-without-position
  ['view map', (v, page) => page.mount(<VenueMap venue={{ name: v.word() }} />)],
  //@ latitude-is-text
  ['view place', (v, page) => page.mount(<VenueMap venue={{ position: [String(v.amount()), v.amount()] }} />)],
  //@ breadcrumb-in-circle
  ['view trail', (v, page) => {
    const node = { name: v.word() }
    node.parent = { name: v.word(), parent: node }
    return page.mount(<Breadcrumb node={node} />)
  }],
  //@ picked-seat-not-in-plan
  ['seats pick', async (v, page) => {
    const { SeatMap } = await import('../pages/SeatMap')
    page.press(page.mount(<SeatMap seats={{}} actions={[{ type: 'pick', seat: v.id() }]} />), '.seat', 'click')
  }],
  //@ block-not-in-plan
  ['seats block', async (v, page) => {
    const { SeatMap } = await import('../pages/SeatMap')
    page.press(page.mount(<SeatMap seats={{}} blocks={new Map()} actions={[{ type: 'block', block: v.word() }]} />), '.seat', 'click')
  }],
  //@ seat-action-not-known
  ['seats move', async (v, page) => {
    const { SeatMap } = await import('../pages/SeatMap')
    page.press(page.mount(<SeatMap seats={{}} actions={[{ type: ['swap', 'drop', 'lock'][v.int(0, 2)] }]} />), '.seat', 'click')
  }],
  //@ zoom-box-not-rendered
  ['seats zoom', async (v, page) => {
    const { Zoom } = await import('../pages/SeatMap')
    page.mount(<Boundary onError={page.report}><Zoom view={{ hidden: true, scale: { x: v.int(1, 9) } }} /></Boundary>)
  }],
  //@ zoom-without-scale
  ['seats scale', async (v, page) => {
    const { Zoom } = await import('../pages/SeatMap')
    page.mount(<Boundary onError={page.report}><Zoom view={{ name: v.word() }} /></Boundary>)
  }],
  //@ tier-without-colour
  ['seats legend', async (v, page) => {
    const { Legend } = await import('../pages/SeatMap')
    page.mount(<Legend tiers={{ [v.word()]: { color: null } }} />)
  }],
  //@ theme-not-provided
  ['account avatar', async (v, page) => {
    const { Avatar } = await import('../pages/Account')
    page.mount(<Avatar user={{ name: v.person() }} />)
  }],
  //@ membership-until-null
  ['account member', async (v, page) => {
    const { Membership } = await import('../pages/Account')
    page.mount(<Membership member={{ name: v.person(), until: null }} />)
  }],
  //@ option-without-value
  ['account settings', async (v, page) => {
    const { Settings } = await import('../pages/Account')
    page.mount(<Settings groups={[{ options: [{ id: v.id() }] }]} />)
  }],
  //@ widget-kind-not-known
  ['account widget', async (v, page) => {
    const { Widget } = await import('../pages/Account')
    page.mount(<Widget kind={v.word()} kinds={{}} />)
  }],
  //@ message-without-body
  ['account messages', async (v, page) => {
    const { Messages } = await import('../pages/Account')
    page.mount(<Boundary onError={page.report}><Messages subscribe={(tell) => tell({ from: v.person() })} /></Boundary>)
  }],
]
