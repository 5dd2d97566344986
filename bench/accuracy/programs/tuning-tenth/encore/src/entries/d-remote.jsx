import { artists, first, nearby, recommended, reviews, search, seats, show, venue } from '../api/shows'
import { refund, transfer } from '../api/orders'
import { bus, receive, Waiting } from '../realtime/socket'
import { debounce } from '../lib/schedule'

export const remote = [
  //@ show-not-there
  ['api show', (v) => show(v.id())],
  //@ hits-are-a-number
  ['api search', (v) => search(v.word())],
  //@ seat-row-is-null
  ['api seats', (v) => seats(v.id())],
  //@ venue-without-address
  ['api venue', (v) => venue(v.id())],
  //@ reviews-fail-always
  ['api reviews', (v) => reviews(v.id())],
  //@ session-over-on-recommended
  ['api recommended', (v) => recommended(v.id())],
  //@ artist-without-name
  ['api artists', (v) => artists([v.id(), v.id()])],
  //@ no-mirror-answers
  ['api mirrors', (v) => first([v.word(), v.word()])],
  //@ geo-service-unreachable
  ['api nearby', (v, page) => page.only(() => nearby(`http://127.0.0.1:9340/near?q=${v.word()}`))],
  //@ chunk-of-old-release
  ['route help', (v, page) => page.only(() => import(/* @vite-ignore */ `/assets/${['help', 'faq', 'about'][v.int(0, 2)]}-old.js`))],
  //@ worker-cannot-copy-message
  ['worker post', (v, page) => page.only(() => page.channel().postMessage({ id: v.id(), done: () => v.word() }))],
  //@ storage-is-full
  ['storage full', (v, page) => page.only(() => localStorage.setItem(`encore:${v.word()}`, 'x'.repeat(6000000)))],
  //@ orders-without-state
  ['api orders', async (v, page) => {
    const { Orders } = await import('../pages/Account')
    page.press(page.mount(<Orders user={v.id()} />), 'button', 'click')
  }],
  //@ receipt-is-login-page
  ['api receipt', async (v, page) => {
    const { Receipt } = await import('../pages/Account')
    page.press(page.mount(<Receipt order={v.id()} />), 'button', 'click')
  }],
  //@ refund-not-in-answer
  ['api refund', (v) => refund(v.id())],
  //@ transfer-forbidden
  ['api transfer', (v) => transfer(v.id(), v.id())],
  //@ frame-type-not-handled
  ['socket frame', (v) => receive(JSON.stringify({ type: v.word() }))],
  //@ frame-cut-off
  ['socket part', (v) => receive(`{"type":"seat","row":"${v.word()}`)],
  //@ price-frame-empty
  ['socket price', () => receive('{"type":"price","prices":[]}')],
  //@ seat-listener-reads-missing
  ['socket seat', (v) => {
    bus.all.clear()
    bus.on('seat', (seat) => seat.holder.name)
    return receive(JSON.stringify({ type: 'seat', row: v.word(), number: v.int(1, 40), state: 'free' }))
  }],
  //@ queue-moved-too-far
  ['queue move', (v) => new Waiting(v.int(1, 9)).move(v.int(10, 90))],
  //@ queue-listener-is-function
  ['queue listen', (v) => new Waiting(v.int(20, 90)).onMove(() => v.word()).move(1)],
  //@ debounced-search-unset
  ['search type', (v) => new Promise(() => debounce((box) => box.value.trim(), 1)({ name: v.word() }))],
]
