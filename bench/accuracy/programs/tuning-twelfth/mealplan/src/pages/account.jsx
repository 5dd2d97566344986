import { useEffect, useState } from 'react'
import { get } from '../api/client'
import { useTotal } from '../state/cart'
import { useUser } from '../state/settings'
import { guard } from '../shared/errors'
import { initials, pluralize, since } from '../shared/format'
import { flatten, read, recent } from '../shared/storage'

export function Profile() {
  const user = useUser()
  return (
    <header>
      {initials(user.name)} {user.address.city}
    </header>
  )
}

export function Subscription({ id }) {
  const [plan, show] = useState('')
  useEffect(() => {
    const load = async () => {
      const account = await get(`/api/accounts/${id}`)
      show(account.plan.name)
    }
    guard(load())
  }, [id])
  return <p>{plan}</p>
}

export function Member({ joined }) {
  return <p>{since(joined, new Date(2026, 1, 1))}</p>
}

export function Preferences({ name }) {
  const [preferences] = useState(() => read(name))
  return <p>{preferences.diet.join()}</p>
}

export function Recent() {
  return <ol>{recent().length}</ol>
}

export function Total() {
  return <b>{useTotal()}</b>
}

export function Household({ people }) {
  return <p>{pluralize(people, { one: 'Person', many: 'People' })}</p>
}

export function Categories({ roots }) {
  return <p>{flatten(roots).join()}</p>
}

export function Loyalty({ card }) {
  useEffect(() => {
    window.loyaltyClub.identify(card)
  }, [card])
  return <p>{card}</p>
}
