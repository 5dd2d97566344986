import { describe, expect, it } from 'vitest'
import { failedConversion } from './v1/conversion.ts'

describe('failedConversion', () => {
  it.each([
    ['ValueError', "invalid literal for int() with base 10: 'x'", 'int'],
    ['ValueError', "could not convert string to float: 'mandolin'", 'float'],
    ['ValueError', "Invalid isoformat string: 'chess set'", 'date'],
    ['ValueError', 'month must be in 1..12', 'date'],
    ['ValueError', 'day is out of range for month', 'date'],
    ['ValueError', "time data 'x' does not match format '%Y'", 'time'],
    ['ValueError', 'not enough values to unpack (expected 2, got 1)', 'unpack'],
    ['ArgumentError', 'invalid value for Integer(): "x"', 'Integer'],
    ['ArgumentError', 'invalid date', 'date'],
    ['FormatException', "The input string 'x' was not in a correct format.", 'number'],
    ['FormatException', 'Input string was not in a correct format.', 'number'],
    ['FormatException', "String 'x' was not recognized as a valid DateTime.", 'date'],
    ['ValueError', 'no room for 12 guests', ''],
    ['Error', "invalid literal for int() with base 10: 'x'", ''],
  ])('of %s: %s is %s', (type, message, what) => {
    expect(failedConversion(type, message)).toBe(what)
  })
})
