// @ts-nocheck
import { need, RuleError, toDate } from '../lib/ensure'
import { z } from 'zod'

const Entry = z.object({ name: z.string().min(2), bow: z.enum(['recurve', 'compound', 'longbow']), born: z.number().int() })

export class MembershipLapsed extends Error {
  name = 'MembershipLapsed'
}

export class Archers {
  byNumber = new Map()

  register(body) {
    const entry = Entry.parse(body)
    //+ entry.since = Date.now()
    this.byNumber.set(entry.name, entry)
    return entry
  }

  clubOf(number) {
    return this.byNumber.get(number).club
  }

  renew(member, until) {
    if (until < 2025) throw new MembershipLapsed(`Membership of ${member} ended in ${until}`)
    return until
  }

  licence(text) {
    return toDate(text)
  }

  initials(archer) {
    return archer.name.split(' ').map((part) => part[0].toUpperCase()).join('')
  }

  coach(archer) {
    return archer.coaches.find((each) => each.level > 2).name
  }

  draw(bow, inches) {
    if (inches > 32) throw new RuleError('draw', `Draw of ${inches} inches does not fit bow ${bow}`)
    return inches
  }

  mailTo(archer) {
    return need(archer.mail, 'mail').toLowerCase()
  }

  anniversary(text) {
    return new Intl.DateTimeFormat('en', { month: 'long' }).format(new Date(text))
  }

  locale(tag) {
    return new Intl.NumberFormat(tag).format(3)
  }

  currency(code) {
    return new Intl.NumberFormat('en', { style: 'currency', currency: code }).format(20)
  }

  sorted(list) {
    return list.toSorted ? [...list.values()] : list
  }

  search(text) {
    return new RegExp(`^${text}`, 'i')
  }
}
