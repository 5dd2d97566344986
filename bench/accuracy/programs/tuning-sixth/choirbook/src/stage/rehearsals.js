import { among, demand } from '../core/demand.js'

export class Rehearsals {
  constructor(net) {
    this.net = net
  }

  when({ date, zone }) {
    return new Intl.DateTimeFormat('en', { timeZone: zone, dateStyle: 'short' }).format(new Date(date))
  }

  calendar(dates) {
    return dates.map((date) => new Date(date).toISOString().slice(0, 10))
  }

  async attend(id, answer) {
    among(answer, ['yes', 'no', 'maybe'])
    return this.net.send('PUT', `/api/rehearsals/${id}/answers`)
  }

  seat(singer) {
    return `${demand(singer, 'voice')}-${singer.row}`
  }

  remind(singer) {
    const { mail } = demand(singer, 'contact')
    return mail.toLowerCase()
  }

  split(singers) {
    return singers.map((singer) => demand(singer, 'voice')).filter((voice) => voice === 'alto')
  }

  upload(score) {
    return this.net.send('POST', `/api/scores/${score}`)
  }

  setlist(id) {
    return this.net.load('setlist', `/api/setlists/${id}`)
  }

  async absences(id) {
    const { singers } = await this.net.json(`/api/absences/${id}`)
    return singers.length
  }
}
