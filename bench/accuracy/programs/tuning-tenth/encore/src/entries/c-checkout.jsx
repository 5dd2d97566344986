import { Card, Delivery, Details, Pay, Steps, Voucher } from '../pages/Checkout'
import { Form } from '../ui/Form'
import { bars, checksum, decode, link } from '../lib/ticket'
import { parseVoucher } from '../lib/validate'

export const checkout = [
  //@ name-left-empty
  ['form details', (v, page) => page.press(page.mount(<Details initial={{ name: '', mail: `${v.id()}@example.com` }} done={String} />), 'form', 'submit')],
  //@ mail-is-undefined
  ['form mail', (v, page) => page.press(page.mount(<Details initial={{ name: v.person() }} done={String} />), 'form', 'submit')],
  //@ card-number-length
  ['form card', (v, page) => page.press(page.mount(<Card initial={{ number: '4'.repeat(v.int(5, 15)) }} done={String} />), 'form', 'submit')],
  //@ form-without-rules
  ['form plain', (v, page) => page.press(page.mount(<Form initial={{ name: v.person() }} onSubmit={String} />), 'form', 'submit')],
  //@ zip-not-of-digits
  ['delivery zip', (v, page) => page.press(page.mount(<Delivery methods={[]} address={{ street: v.word(), city: v.word(), zip: `${v.int(100, 999)} ${v.word()}` }} />), 'button', 'click')],
  //@ delivery-method-not-chosen
  ['delivery send', (v, page) => page.press(page.mount(<Delivery methods={[]} address={{ street: v.word(), city: v.word(), zip: String(v.int(1000, 9999)) }} />), 'button', 'click')],
  //@ delivery-methods-missing
  ['delivery list', (v, page) => page.mount(<Delivery address={{ city: v.word() }} />)],
  //@ payment-declined
  ['pay card', (v, page) => page.press(page.mount(<Pay order={v.id()} amount={v.amount()} />), 'button', 'click')],
  //@ seats-already-held
  ['pay seats', (v, page) => page.press(page.mount(<Pay order={v.id()} amount={v.amount()} seats={[`A${v.int(1, 40)}`, `B${v.int(1, 40)}`]} />), 'button', 'click')],
  //@ step-listener-missing
  ['pay step', (v, page) => page.press(page.mount(<Steps step={['cart', 'details', 'payment'][v.int(0, 2)]} />), 'button', 'click')],
  //@ voucher-above-hundred
  ['voucher use', (v, page) => page.press(page.mount(<Voucher input={{ code: v.id(), percent: v.int(101, 900) }} apply={String} />), 'button', 'click')],
  //@ voucher-is-null
  ['voucher link', () => parseVoucher(null)],
  //@ voucher-callback-missing
  ['voucher apply', (v, page) => page.press(page.mount(<Voucher input={{ code: v.id(), percent: v.int(1, 90) }} />), 'button', 'click')],
  //@ ticket-without-body
  ['ticket decode', (v) => decode(v.id())],
  //@ ticket-body-no-json
  ['ticket scan', (v) => decode(`T1.${btoa(v.person())}`)],
  //@ ticket-check-digit
  ['ticket check', (v) => checksum(`${v.int(100000, 999999)}${v.int(0, 1) ? 'x' : 'y'}`)],
  //@ ticket-number-is-number
  ['ticket number', (v) => checksum(v.int(100000, 999999))],
  //@ bar-text-too-long
  ['ticket bars', (v) => bars(`${v.person()} ${v.word()}`.padEnd(13 + v.int(1, 9), '.'))],
  //@ ticket-link-escaped-badly
  ['ticket link', (v) => link({ url: `/go?to=${v.word()}%A` })],
]
