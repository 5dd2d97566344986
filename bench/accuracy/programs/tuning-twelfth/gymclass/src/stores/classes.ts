// @ts-nocheck: built by a toolchain of its own
import { defineStore } from 'pinia'
import { deadline, fetchJson, latestOnly } from '../api/http'
import { slotLabel } from '../lib/dates'
import { BookingError, must } from '../lib/failures'

function assertBookable(each, seats) {
  if (each.booked + seats > each.capacity) throw new BookingError(`Class ${each.title} has ${each.capacity - each.booked} places left, ${seats} wanted`)
}

export const useClasses = defineStore('classes', {
  state: () => ({ list: [], rooms: new Map(), filter: '', waiting: {} }),
  getters: {
    sorted: (state) => [...state.list].sort((a, b) => a.starts.localeCompare(b.starts)),
    labels: (state) => state.list.map((each) => `${each.title} ${slotLabel(each.starts)} ${each.coach.name}`),
    inRoom: (state) => (room) => state.rooms.get(room).map(({ title }) => title),
    next() {
      return this.sorted[0].title.toUpperCase()
    },
  },
  actions: {
    async load(gym) {
      const { classes } = await fetchJson(`/api/classes/${gym}`)
      this.list = classes.filter((each) => each.open)
    },
    async detail(id) {
      return fetchJson(`/api/class/${id}`)
    },
    async search(text) {
      return latestOnly(() => fetchJson(`/api/search/${text}`), `Search for ${text}`)
    },
    book(each, seats) {
      assertBookable(each, seats)
      each.booked += seats
    },
    wait(each) {
      //+ if (each.cancelled) return 0
      this.waiting[each.id].push(each.title)
      return this.waiting[each.id].length
    },
    family(each, people) {
      assertBookable(each, people.length)
      return people.map((person) => person.name)
    },
    async occupancy(gym) {
      return deadline(new Promise(() => undefined), 25, `occupancy of ${gym}`)
    },
    cancel(id) {
      const found = must(
        this.list.find((each) => each.id === id),
        'class',
      )
      this.list.splice(this.list.indexOf(found), 1)
    },
  },
})
