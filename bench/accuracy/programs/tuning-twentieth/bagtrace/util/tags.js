'use strict'

const TAG = /^(\d)(\d{3})(\d{6})$/

exports.parseTag = (text) => {
  const [, leading, airline, serial] = TAG.exec(text)
  return { leading, airline, serial }
}

exports.checkDigit = (serial) => {
  if (!/^\d+$/.test(serial)) throw new RangeError(`tag serial ${serial} has more than digits`)
  return Number(BigInt(serial) % 7n)
}

exports.initials = (name) => name.split(' ').map((part) => part[0].toUpperCase()).join('')

exports.hex = (text) => Buffer.from(text, 'hex').readUInt32BE(0)
