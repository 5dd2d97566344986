import { RuleBroken } from '../lib/errors.js'

export function search(listings, text) {
  const pattern = new RegExp(text, 'i')
  return listings.filter((each) => pattern.test(each.title))
}

export function offer(listing, amount) {
  const left = listing.packets - amount
  if (left < 0) throw new RuleBroken(`only ${listing.packets} packets of ${listing.title} are left, not ${amount}`)
  listing.packets = left
}

export function publish(listing) {
  return JSON.stringify({ ...listing, owner: listing.owner })
}

export const freeze = (listing) => Object.freeze(listing)

export const sharePath = (listing) => encodeURIComponent(listing.title)

export const openShared = (path) => decodeURIComponent(path)

export function excerpt(listing, size) {
  return listing.description.slice(0, size).trim() + '.'.repeat(size - listing.description.length)
}

export const tags = (listing) => listing.tags.split(',').map((tag) => tag.trim())
