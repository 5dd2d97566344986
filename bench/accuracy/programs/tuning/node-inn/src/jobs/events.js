import { EventEmitter } from 'node:events'

export const desk = new EventEmitter()

desk.on('checkin', (guest) => {
  guest.keys.push(guest.room.number)
})

desk.on('checkout', function settle(guest) {
  guest.bill.close()
})

/** Looks again after a moment; answers by callback, as old code does. */
export function remindLater(guest, callback) {
  setTimeout(() => {
    try {
      callback(null, lateFee(guest))
    } catch (error) {
      callback(error)
    }
  }, 1)
}

function lateFee(guest) {
  return guest.hours * hourlyFee
}

export function sweep(tasks) {
  for (const task of tasks) {
    task.attempts ??= 0
    if (task.attempts < 0) throw `queue ${task.name} is full: ${task.size} waiting`
    Object.freeze(task).attempts++
  }
}
