import dayjs from 'dayjs'

export const ends = (permit) => dayjs(permit.from).add(permit.months, 'month').toDate().toISOString()

export function daysLeft(permit, now) {
  const left = permit.until.getTime() - now
  return Math.ceil(left / 86400000)
}

export function slots(step) {
  const of = []
  for (let at = 0; at < 24; at += step) of.push(new Array(step - 1))
  return of
}
