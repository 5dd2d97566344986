import { useState } from 'preact/hooks'
import { Button } from '../ui/Button'
import { Form, card, email, required } from '../ui/Form'
import { hold, pay } from '../api/orders'
import { parseAddress, parseVoucher } from '../lib/validate'
import { nextStep } from '../store/session'

export function Details({ initial, done }) {
  return <Form rules={{ name: required, mail: email }} initial={initial} onSubmit={done} />
}

export function Card({ initial, done }) {
  return <Form rules={{ number: card }} initial={initial} onSubmit={done} />
}

export function Delivery({ address, methods }) {
  const [chosen, choose] = useState(null)
  const send = () => {
    const parsed = parseAddress(address)
    return `${parsed.city}: ${chosen.name}`
  }
  return (
    <section>
      {methods.map((method) => <a class="method" onClick={() => choose(method)}>{method.name}</a>)}
      <Button label="Send" onPress={send} />
    </section>
  )
}

export function Pay({ order, amount, seats }) {
  const start = async () => {
    //+ if (amount === 0) return 'free'
    if (seats) await hold(seats)
    return pay(order, amount)
  }
  return <Button label="Pay" onPress={start} />
}

export function Steps({ step, onStep }) {
  const forward = () => onStep(nextStep(step))
  return <Button label="Next" onPress={forward} />
}

export function Voucher({ input, apply }) {
  const use = () => apply(parseVoucher(input))
  return <Button label="Use" onPress={use} />
}
