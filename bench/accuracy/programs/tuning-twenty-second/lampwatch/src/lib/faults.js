export class LampFault extends Error {
  get name() {
    return this.constructor.name
  }
}
export class FrameFault extends LampFault {
  constructor(what, offset) {
    super(`${what} at byte ${offset}`)
    this.offset = offset
  }
}
export class CrewFault extends LampFault {}
export class PlanFault extends LampFault {}
export class TimedOut extends LampFault {}
