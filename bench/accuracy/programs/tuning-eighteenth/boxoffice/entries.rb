# frozen_string_literal: true

V = Values
ORDERS = OrdersController.new
SHOWS = ShowsController.new
ACCOUNT = AccountController.new

def stored_order(state, cents = 4200)
  Order.create!(reference: V.id('BO'), state: state, total_cents: cents, show_id: V.number(1_000_000))
end

ENTRIES = [
  ['show-lost-its-venue', -> { SHOWS.location(id: Show.create!(title: V.show).id) }],
  ['order-not-in-database', -> { ORDERS.show(id: 500_000 + V.number(400_000)) }],
  ['refund-before-payment', -> { ORDERS.refund(reference: stored_order('pending').reference) }],
  ['voucher-above-total', -> { ORDERS.voucher(reference: stored_order('pending', 1000).reference, voucher: { cents: 2000 + V.number(1000) }) }],
  ['webhook-is-html', -> { ORDERS.webhook("<html><body>#{V.word}</body></html>") }],
  ['webhook-without-object', -> { ORDERS.webhook('{"data":{"id":%d}}' % V.number(9999)) }],
  #+ ['-', -> { V.number(3) }],
  ['region-column-missing', -> { SHOWS.upcoming(region: V.word) }],
  ['seat-sold-twice', lambda {
    show = Show.create!(title: V.show)
    label = "#{V.pick(%w[A B C])}#{V.number(40)}"
    SHOWS.reserve(id: show.id, labels: [label, label])
  }],
  ['zone-has-no-price', -> { SHOWS.price(zone: V.pick(%w[boxes gallery terrace])) }],
  ['search-of-signs', -> { SHOWS.search(q: V.pick(['???', '--', '♥'])) }],
  ['link-cut-by-mail', -> { ACCOUNT.download(token: "eyJhbGciOi#{V.number(999)}") }],
  ['sealed-with-old-key', -> { ACCOUNT.unseal(text: 'k' * (17 + V.number(9)), key: 'q' * 16) }],
  ['name-of-one-word', -> { ACCOUNT.greeting(name: V.pick(%w[Cher Nico Sade Adele])) }],
  ['payment-methods-down', -> { ACCOUNT.country(country: V.pick(%w[de fr it fi])) }],
  ['seat-without-label', -> { SeatPlan.new([[{ id: V.number(9) }]]).neighbours(0, 0, 1) }],
  ['row-beyond-plan', -> { SeatPlan.new([[1]]).block(3 + V.number(20)) }],
  ['plan-render-slow', -> { SeatPlan.new([]).render(0.02) }],
  ['frozen-label-renamed', -> { SeatPlan.new([]).rename(V.pick(%w[A1 B2 C3]), 'Z9') }],
  ['payout-without-lines', -> { Billing.new.payout(V.id('AC')) }],
  ['no-rate-for-currency', -> { Billing.new.convert(1000 + V.number(500), 'EUR', V.pick(%w[DKK SEK PLN])) }],
  #+ ['-', -> { V.number(3) }],
  ['fee-rate-zero', -> { Billing.new.fee(cents: 1000 + V.number(90), rate: '') }],
  ['method-without-commission', -> { Billing.new.commission(cents: 4200, method: V.pick(%i[cash voucher giftcard])) }],
  ['note-breaks-template', -> { Billing.new.receipt(reference: V.id('BO'), note: 'vip') }],
  ['provider-class-unknown', -> { Billing.new.provider(V.pick(%w[klarna swish bizum])) }],
  ['settle-of-disputed', -> { Billing.new.settle({ state: 'disputed', total: V.number(900) }) }],
  ['import-blank-name', -> { ImportJob.perform_now(:customers, "name,email\n#{V.person},a@b.c\n,x#{V.number(99)}@b.c\n") }],
  ['import-stray-quote', -> { ImportJob.perform_now(:customers, "name,email\n#{"x,y@z\n" * V.number(5)}#{V.person} \"the\" x,a@b.c\n") }],
  ['euro-sign-exported', -> { CustomerImport.new.export("#{V.word} 5€") }],
  ['date-in-words', -> { ImportJob.perform_now(:show_date, [V.pick(['tbc', 'see web', '30/02/2026'])]) }],
  ['feed-not-closed', -> { ImportJob.perform_now(:read_feed, ["<shows><show title='#{V.show}'></shows>"]) }],
  ['yaml-with-symbols', -> { ImportJob.perform_now(:settings, ["mode: :#{V.word}\n"]) }],
  ['category-in-itself', -> { ImportJob.perform_now(:tree, ['root', { 'root' => ['opera'], 'opera' => ['root'] }]) }],
  ['poster-file-missing', -> { ImportJob.perform_now(:poster, [V.show]) }],
  ['duration-with-unit', -> { ImportJob.perform_now(:duration, ["#{90 + V.number(60)} min"]) }],
  ['two-writers-one-order', -> { CloseSalesJob.perform_now(stored_order('pending').show_id) }],
  ['hold-minutes-not-set', -> { ExpiryJob.perform_now([{ age: 3 + V.number(9) }]) { |n| n } }],
  ['venue-capacity-zero', -> { StatsJob.perform_now(Show.create!(title: V.show, sold: V.number(9), venue: Venue.create!(name: V.word, capacity: 0))) }],
  ['dispute-call-slow', -> { PaymentClient.new.dispute(V.id('DI')) }]
].freeze
