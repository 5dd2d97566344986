import Favourites, { BoundedStorage, shareLink, toggleAll } from './favourites.js'
import * as listings from './listings.js'
import * as search from './search.js'
import { cheapestOfCompare, createStore, priceLabel, reducers } from './store.js'
import { helpText, t } from './texts.js'
import { previewSize, uploadDocument } from './upload.js'
import { h, mount, unmount } from './ui.js'
import * as viewings from './viewings.js'

/** What can be pressed, by its name. */
export const routes = new Map()
const on = (name, handler) => routes.set(name, handler)

const storage = new BoundedStorage(400)
const favourites = new Favourites(storage)
const store = createStore(reducers, { compare: [], filters: { rooms: 2 }, session: {} })

on('listing/card', (input) => mount(h(listings.Card, input)))
on('listing/gallery', (input) => mount(h('main', null, h(listings.Gallery, input))))
on('listing/agent', (input) => mount(h(listings.Agent, input)))
on('listing/rating', (input) => mount(h('div', null, h(listings.Rating, input))))
on('listing/place', (input) => mount(h(listings.Place, input)))
on('listing/views', (input) => {
  mount(h(listings.Views, input))
  unmount()
})
on('listing/costs', (input) => mount(h(listings.Costs, input)))
on('listing/open', async ({ id }) => {
  const title = await listings.openListing(id)
  return mount(h('h1', null, title))
})
on('listing/tags', ({ listing }) => listings.tagsOf(listing).join(' '))
on('listing/seen', ({ node }) => listings.markSeen(node))

on('search/query', ({ query }) => search.parseQuery(query))
on('search/sort', ({ items, by }) => search.sorted(items, by))
on('search/page', async ({ district }) => {
  const titles = await search.firstPage(district)
  return titles.length
})
on('search/pages', ({ total, size }) => search.pages(total, size))
on('search/mark', ({ title, words }) => search.highlight(title, words))
on('search/crumbs', ({ districts, id }) => search.crumbs(districts, id).join(' / '))
on('search/floor', ({ floor, items }) => items.filter(search.floorFilter(floor)))
on('search/saved', ({ text }) => {
  storage.setItem('searches', text)
  return new search.SavedSearches(storage).restore()
})
on('search/matching', async ({ district }) => {
  const saved = new search.SavedSearches(storage)
  return await saved.matching(district)
})
on('search/map', (event) => search.onMapMoved(event))

on('compare/add', ({ listing }) => store.dispatch({ type: 'compare/add', payload: listing }))
on('compare/best', () => cheapestOfCompare(store.get()))
on('store/send', ({ action }) => store.dispatch(action))
on('store/price', () => priceLabel(store.get()))

on('favourites/keep', ({ note }) => favourites.keep(note))
on('favourites/restore', ({ text }) => {
  storage.setItem('kept', text)
  favourites.restore()
})
on('favourites/all', ({ ids }) => toggleAll({ ...favourites.actions() }, ids))
on('favourites/share', ({ id }) => {
  favourites.add(id)
  return shareLink(favourites)
})

on('viewing/move', ({ states }) => states.reduce((viewing, state) => viewing.to(state), new viewings.Viewing()))
on('viewing/book', async ({ listing, slot }) => await viewings.bookViewing(listing, slot))
on('viewing/slot', ({ slot }) => viewings.slotText(slot))
on('viewing/contact', (fields) => viewings.contactForm(fields).values)
on('viewing/offer', async ({ listing }) => await viewings.offerOf(listing))
on('viewing/chat', async ({ socket, text }) => await viewings.chat(socket, text))

on('mortgage/monthly', async (input) => {
  const part = await import('./mortgage.js')
  return part.monthly(input)
})
on('mortgage/exact', async ({ amount }) => {
  const part = await import('./mortgage.js')
  return String(part.exact(amount))
})
on('mortgage/plan', async ({ loan, payment }) => {
  const { plan } = await import('./mortgage.js')
  return [...plan(loan, payment)]
})
on('mortgage/summary', async ({ offer }) => {
  const part = await import('./mortgage.js')
  return part.summary(offer)
})
on('mortgage/print', async ({ offer }) => {
  const part = await import('./mortgage.js')
  return part.print(offer)
})

on('texts/rooms', ({ language, count }) => t(language, 'rooms', count))
on('texts/help', ({ topic }) => mount(helpText(topic)))

on('upload/document', async (input) => {
  const sent = await uploadDocument({ name: input.name, bytes: new Uint8Array(input.size) })
  return `${sent} bytes`
})
on('upload/preview', ({ photo, limit }) => previewSize(photo, limit).length)
