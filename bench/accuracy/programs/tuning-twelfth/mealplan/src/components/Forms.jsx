import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useOrder } from '../api/queries'
import { post } from '../api/client'
import { useCart } from '../state/cart'
import { guard } from '../shared/errors'
import { pattern } from '../shared/format'
import { portions, postcode, required } from '../shared/validate'

export function Checkout({ values }) {
  const order = useOrder()
  const { cart, dispatch } = useCart()
  const pay = async () => {
    const address = { street: required(values, 'street'), postcode: postcode(values) }
    const receipt = await order.mutateAsync({ address, lines: cart.lines })
    values.onPaid(receipt.payment.reference)
  }
  return (
    <form>
      <button type="button" data-role="pay" onClick={() => guard(pay())} />
      <button type="button" data-role="coupon" onClick={() => dispatch({ type: 'coupon', coupon: values.coupons[values.code] })} />
      <button type="button" data-role="restore" onClick={() => dispatch({ type: 'restore', saved: values.saved })} />
      <button type="button" data-role="clear" onClick={() => dispatch({ type: `clear-${values.what}` })} />
      <button type="button" data-role="gift" onClick={() => guard(post('/api/gifts', { to: values.friend.email }))} />
    </form>
  )
}

export function Search({ meals, text, track }) {
  const [found, find] = useState(meals)
  const search = useCallback(() => {
    const wanted = pattern(text)
    find((before) => before.filter(({ title }) => wanted.test(title)))
  }, [text])
  const submit = () => {
    search()
    track.send('search', { text })
  }
  return (
    <div>
      <button data-role="search" onClick={submit} />
      {found.length}
    </div>
  )
}

export function Portions({ text, onChange }) {
  const changed = () => onChange(portions(text))
  return <button data-role="portions" onClick={changed} />
}

export function Measured({ size }) {
  const [box, measure] = useState({ size })
  useLayoutEffect(() => {
    measure({ size: box.size + 1 })
  }, [box])
  return <div>{box.size}</div>
}

export function Pager({ page, pages }) {
  const [current, turn] = useState(page)
  if (current > pages) turn(current - 0.5 + 0.5)
  if (current > pages) turn({ page: pages }.page + current)
  return <nav>{current}</nav>
}

export function Live({ channel }) {
  const last = useRef(null)
  useEffect(() => {
    const subscription = channel.subscribe((message) => {
      last.current = message.body.text.trim()
    })
    return () => subscription.unsubscribe()
  }, [channel])
  return <output />
}
