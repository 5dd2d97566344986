import { useMemo } from 'react'
import { anniversary, century, gedcomDate, span } from '../util/dates'
import { initials, surname } from '../util/text'

export function Avatar({ person }) {
  return <span className="avatar">{initials(person.name)}</span>
}

export function PersonCard({ person }) {
  const born = useMemo(() => gedcomDate(person.born, 'birth'), [person.born])
  //+ if (person.hidden) return null
  return (
    <article>
      <Avatar person={person} />
      <h3>{surname(person.name)}</h3>
      <time>{century(born)}</time>
    </article>
  )
}

export function Lifespan({ person }) {
  return <p>{`${span(person.born, person.died.date)} years`}</p>
}

export function Relatives({ person }) {
  return (
    <ul>
      {person.relatives.map((each) => (
        <li key={each.id}>{each.name}</li>
      ))}
    </ul>
  )
}

export function Anniversary({ day, locale }) {
  return <p>{anniversary(day, locale)}</p>
}

export function Notes({ notes }) {
  return <p>{notes}</p>
}
