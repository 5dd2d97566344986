import { describe, expect, it } from 'vitest'
import { parameterise } from './v1/message.ts'
import { standardWords } from './v1/standard-message.ts'

describe('standardWords', () => {
  it.each([
    ["invalid character 'b' looking for beginning of value", 'invalid JSON'],
    ["invalid character 'i' in literal true (expecting 'u')", 'invalid JSON'],
    ["decode order: invalid character 'x' after object key:value pair", 'decode order: invalid JSON'],
    ['unexpected end of JSON input', 'invalid JSON'],
    ['json: cannot unmarshal number into Go struct field Parcel.Stops of type []string', 'json: another type in Parcel'],
    ['json: cannot unmarshal string into Go struct field Parcel.lines.id of type int', 'json: another type in Parcel'],
    ['json: unknown field "quality"', 'json: unknown field'],
    ['unknown field `rssi`, expected one of `id`, `unit` at line 1 column 9', 'unknown field'],
    ['unknown variant `soon`, expected `now` or `never`', 'unknown variant'],
    ['strconv.Atoi: parsing "7 kg": invalid syntax', 'strconv.Atoi: parsing <text>'],
    ['strconv.Atoi: parsing "99999999999999999999": value out of range', 'strconv.Atoi: parsing <text>'],
    ['due: parsing time "x" as "2006-01-02": cannot parse "x" as "2006"', 'due: parsing time'],
    ['parsing time "2024-13-01": month out of range', 'parsing time'],
    ['time: invalid duration "x"', 'time: invalid duration'],
    ['alarm: template: alarm:1:7: executing "alarm" at <.Hive.place>: map has no entry', 'alarm: template .Hive.place: map has no entry'],
    ['depot: unknown time zone Europe/Skane', 'depot: unknown time zone'],
    ['invalid digit found in string', 'not an integer'],
    ['number too large to fit in target type', 'not an integer'],
    ['cannot parse float from empty string', 'not a float'],
    ['invalid utf-8 sequence of 1 bytes from index 10', 'invalid utf-8'],
    ['expected `,` or `}` at line 1 column 18', 'invalid JSON'],
    ['EOF while parsing a value at line 3 column 0', 'invalid JSON'],
    ['invalid type: string "a", expected u32 at line 1 column 9', 'another type than u32'],
  ])('reads %s as what does not depend on the data', (message, words) => {
    expect(standardWords(parameterise(message))).toBe(words)
  })

  it.each(['missing field `price` at line 1 column 9', 'parcel is gone', 'invalid voucher', 'open <path>: no such file or directory'])(
    'leaves %s alone',
    (text) => {
      expect(standardWords(text)).toBe(text)
    },
  )
})
