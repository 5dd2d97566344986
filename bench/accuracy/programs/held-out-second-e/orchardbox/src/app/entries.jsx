import { BoxCard } from '../components/BoxCard.jsx'

export const entries = [
  ['basket-line-gone', async (c) => c.basket.remove(c.v.id())],
  ['basket-total-empty', async (c) => c.basket.total.value],
  ['swap-no-options', async (c) => c.basket.swap({ crop: c.v.crop() }, { kind: 'root' })],
  ['pay-nothing', async (c) => {
    c.basket.lines.value = []
    return c.basket.pay()
  }],
  ['session-no-user', async (c) => c.session.initials()],
  ['session-no-email', async (c) => c.session.refresh(c.v.id())],
  ['claims-percent', async (c) => c.session.claims(`a.%${c.v.crop()}.b`)],
  ['claims-one-part', async (c) => c.session.claims(`${c.v.id()}`)],
  ['effect-cycle', async (c) => c.session.watch()],
  ['role-lacking', async (c) => c.session.allow([c.v.pick('guest', 'customer', 'driver')], c.v.pick('grower', 'packer'))],
  ['crop-is-html', async (c) => c.catalogue.crop(c.v.crop())],
  ['rating-conflict', async (c) => c.catalogue.rate(c.v.crop(), 4)],
  ['follow-throttled', async (c) => c.catalogue.follow(c.v.crop())],
  ['season-unknown', async (c) => c.catalogue.season(c.v.pick('monsoon', 'dry', 'polar'))],
  ['season-no-crops', async (c) => c.catalogue.season('autumn')],
  ['tree-own-parent', async (c) => {
    const node = { id: c.v.id() }
    node.parent = node
    return c.catalogue.tree(node)
  }],
  ['search-pattern', async (c) => c.catalogue.search(`${c.v.crop()} (`)],
  ['draft-frozen', async (c) => c.drafts.write(c.v.name())],
  ['id-not-integer', async (c) => c.drafts.big(`${c.v.id()}-x`)],
  ['card-no-title', async (c) => c.mount(<BoxCard box={{ id: c.v.id(), price: { pence: 4 }, crops: [] }} />)],
  ['card-currency', async (c) => c.mount(<BoxCard box={{ title: c.v.crop(), price: { pence: c.v.id(), currency: c.v.pick('POUND', 'P', 'STERL') }, crops: [] }} />)],
  ['card-no-price', async (c) => c.mount(<BoxCard box={{ title: c.v.crop(), crops: [] }} />)],
  ['card-crop-null', async (c) => c.mount(<BoxCard box={{ title: c.v.crop(), price: { pence: 4 }, crops: [null] }} />)],
  ['shop-featured-gone', async (c) => {
    const { Shop } = await c.route('shop')
    c.mount(<Shop boxes={[{ title: c.v.crop() }]} featured={1 + c.v.next(9)} />)
  }],
  ['discount-digits', async (c) => (await c.route('shop')).discountText({ share: 0.2, digits: 101 + c.v.next(99) })],
  ['sort-unknown', async (c) => (await c.route('shop')).sortBoxes([{ id: c.v.id() }, {}], c.v.pick('rating', 'weight'))],
  ['compare-no-fibre', async (c) => (await c.route('shop')).compare({ nutrients: [] }, { nutrients: [{ kind: c.v.crop() }] })],
  ['step-no-history', async (c) => (await c.route('checkout')).advance({ step: 'slot', id: c.v.id() })],
  ['checkout-no-slots', async (c) => {
    const { Checkout } = await c.route('checkout')
    c.mount(<Checkout order={{ id: c.v.id(), slots: [] }} />)
  }],
  ['address-postcode', async (c) => (await c.route('checkout')).submitAddress({ street: c.v.street(), postcode: `${c.v.id()}` })],
  ['gift-weeks', async (c) => (await c.route('checkout')).submitGift({ to: 'a@b.example', weeks: -c.v.next(9) })],
  ['receipt-paid-at', async (c) => (await c.route('checkout')).receipt({ paidAt: `${c.v.crop()}`, card: {} })],
  ['receipt-no-card-number', async (c) => (await c.route('checkout')).receipt({ paidAt: c.v.date(), card: {} })],
  ['payment-failed', async (c) => (await c.route('checkout')).confirm(c.api, { id: c.v.id() })],
  ['account-no-pause', async (c) => {
    const { Account } = await c.route('account')
    c.mount(<Account customer={{ name: c.v.name(), subscription: {} }} />)
  }],
  ['calendar-zone', async (c) => {
    const { Account } = await c.route('account')
    c.mount(<Account customer={{ subscription: { pause: {} }, days: [], zone: c.v.pick('Europe/Londn', 'GB-East') }} />)
  }],
  ['invoice-pattern', async (c) => (await c.route('account')).invoiceName({ date: new Date(0), pattern: 'yyyy-nn', number: c.v.id() })],
  ['household-no-adults', async (c) => (await c.route('account')).household([{ name: c.v.name(), age: 3 }])],
  ['remind-no-channel', async (c) => (await c.route('account')).remind({ id: c.v.id(), channels: [] })],
  ['remind-no-notify', async (c) => (await c.route('account')).remind({ id: c.v.id(), channels: ['sms'] })],
  ['phone-national', async (c) => (await c.route('account')).phone(`0${c.v.id()}`)],
  ['chart-no-series', async (c) => {
    const { Harvest } = await c.route('farm')
    c.mount(<Harvest report={{ series: [], crops: [], id: c.v.id() }} />)
  }],
  ['chart-scale-missing', async (c) => {
    const { Harvest } = await c.route('farm')
    c.mount(<Harvest report={{ series: [{ kilos: c.v.id() }], crops: [] }} />)
  }],
  ['field-never-sown', async (c) => {
    const { Fields } = await c.route('farm')
    c.mount(<Fields fields={[{ id: c.v.id(), sowings: [] }]} />)
  }],
  ['coordinates-decimal', async (c) => (await c.route('farm')).coordinates(`${c.v.next(90)}.5;${c.v.next(90)}`)],
  ['sensor-cut', async (c) => (await c.route('farm')).parseSensor(`{"moisture":{"percent":${c.v.next(90)}`)],
  ['sensor-no-moisture', async (c) => (await c.route('farm')).parseSensor(`{"id":${c.v.id()}}`)],
  ['forecast-too-far', async (c) => (await c.route('farm')).forecast(15 + c.v.next(90))],
  ['forecast-undefined', async (c) => (await c.route('farm')).forecast(1 + c.v.next(9))],
]
