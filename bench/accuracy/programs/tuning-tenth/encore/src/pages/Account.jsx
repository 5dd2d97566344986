import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { mine, receipt } from '../api/orders'
import { daysBetween } from '../lib/dates'
import { Button } from '../ui/Button'

export const Theme = createContext()

export function Avatar({ user }) {
  const { colors } = useContext(Theme)
  return <i style={{ background: colors[0] }}>{user.name[0]}</i>
}

export function Orders({ user }) {
  const [orders, setOrders] = useState([])
  const reload = async () => setOrders(await mine(user))
  return (
    <div>
      {orders.length}
      <Button label="Reload" onPress={reload} />
    </div>
  )
}

export function Receipt({ order }) {
  const open = async () => receipt(order)
  return <Button label="Receipt" onPress={open} />
}

export function Membership({ member }) {
  //+ if (member.lifetime) return <p>for ever</p>
  const left = daysBetween(new Date('2026-11-01'), member.until)
  return <p>{left} days left</p>
}

export function Settings({ groups }) {
  return <ul>{groups.map(({ options }) => options.map((option) => <li>{option.value.label}</li>))}</ul>
}

export function Widget({ kind, kinds }) {
  const Kind = kinds[kind]
  return <Kind.View title={kind} />
}

export function Messages({ subscribe }) {
  const [last, setLast] = useState('')
  useEffect(() => subscribe((message) => setLast(message.body.text)), [])
  return <p>{last}</p>
}

export default Orders
