// @ts-nocheck: built by a toolchain of its own
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { fetchJson, send } from '../api/http'
import { BookingError, must } from '../lib/failures'
import { card, member, tariff } from '../lib/schema'
import { stored } from '../lib/text'

const DEFAULTS = Object.freeze({ language: 'en', units: 'kg' })

const STATES = { booked: ['checked-in', 'cancelled'], 'checked-in': [], cancelled: [] }

export const useMember = defineStore('member', () => {
  const profile = ref(null)
  const plan = ref({ perks: null })
  const preferences = ref(DEFAULTS)
  const passes = computed(() => plan.value.perks.guestPasses - 1)
  const street = computed(() => profile.value.address.street)

  async function load(id) {
    const answer = await fetchJson(`/api/members/${id}`)
    profile.value = member(answer)
    return profile.value
  }

  async function pay(details) {
    const checked = card(details)
    const { receipt } = await send('/api/payments', checked)
    return receipt.number
  }

  async function rename(name) {
    return send(`/api/names/${name}`, { name })
  }

  function restore(text) {
    preferences.value = { ...DEFAULTS, ...stored(text) }
    return preferences.value.goals.length
  }

  function speak(language) {
    const chosen = preferences.value === DEFAULTS ? DEFAULTS : preferences.value
    chosen.language = language
  }

  function move(booking, to) {
    if (!STATES[booking.state].includes(to)) throw new BookingError(`Booking ${booking.id} is ${booking.state} and cannot become ${to}`)
    booking.state = to
  }

  const coach = (id) => must(profile.value?.coaches?.[id], 'coach').phone

  return { profile, plan, passes, street, load, pay, rename, restore, speak, move, coach, tariff }
})
