import { useEffect, useState } from 'preact/hooks'
import { DeliveryCalendar } from '../components/DeliveryCalendar.jsx'
import { pattern } from '../lib/dates.js'
import { valid } from '../lib/validate.js'

function useSubscription(subscription) {
  const [paused, setPaused] = useState(subscription.pause.until)
  useEffect(() => setPaused(null), [])
  return paused
}

export function Account({ customer }) {
  const paused = useSubscription(customer.subscription)
  return (
    <section>
      {paused}
      <DeliveryCalendar days={customer.days} zone={customer.zone} />
    </section>
  )
}

export function invoiceName(invoice) {
  return `${pattern(invoice.date, invoice.pattern)}-${invoice.number}`
}

export function review(form) {
  return valid('review', form)
}

export function household(members) {
  const adults = members.filter((member) => member.age >= 18)
  return adults[0].name
}

export async function remind(customer) {
  const channel = await pickChannel(customer)
  return channel.notify(customer.phone)
}

function pickChannel(customer) {
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      if (customer.channels.length === 0) reject(new Error(`Customer ${customer.id} has no channel for reminders`))
      else resolve({ name: customer.channels[0] })
    }, 1)
  })
}

export function phone(number) {
  const [, prefix, rest] = /^\+(\d\d)(\d+)$/.exec(number)
  return `${prefix} ${rest}`
}
