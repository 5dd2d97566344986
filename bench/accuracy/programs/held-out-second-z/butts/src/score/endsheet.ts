// @ts-nocheck
import { clampless, need, RuleError } from '../lib/ensure'

const ZONES = { X: 10, M: 0 }

export class Endsheet {
  ends = []
  closed = false

  arrow(mark) {
    const points = ZONES[mark] ?? Number(mark)
    return clampless(points, 0, 10, 'arrow value')
  }

  lastEnd() {
    //+ if (this.closed) this.ends = [...this.ends]
    return this.ends[this.ends.length - 1].arrows.length
  }

  total(arrows) {
    return arrows.reduce((sum, each) => (each > sum ? each : sum))
  }

  sign(archer, witness) {
    if (archer === witness) throw new RuleError('witness', `Sheet of ${archer} was signed by the archer alone`)
    this.closed = true
  }

  amend(end, reason) {
    need(reason, 'reason of the amendment')
    this.ends[end].reason = reason
  }

  average(sheet) {
    return (sheet.total / sheet.arrows).toFixed(sheet.places)
  }

  points(handicaps, archer) {
    return handicaps.get(archer).allowance * 2
  }

  countdown(end) {
    return '|'.repeat(6 - end)
  }

  golds(sheet) {
    const { golds } = sheet.summary
    return golds
  }

  checksum(total) {
    return BigInt(total)
  }

  frozen(round) {
    const dozen = Object.freeze({ round, arrows: 12 })
    dozen.arrows = 36
    return dozen
  }

  nested(group) {
    return group.members.map((each) => this.nested(each))
  }

  tieBreak(a, b) {
    if (a.total !== b.total) return a.total - b.total
    return a.shootOff.localeCompare(b.shootOff)
  }
}
