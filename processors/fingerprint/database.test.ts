import { describe, expect, it } from 'vitest'
import { brokenRule } from './v1/database.ts'

describe('brokenRule', () => {
  it.each([
    ['UNIQUE constraint failed: orders.code', 'unique orders.code'],
    ['SQLSTATE[23000]: Integrity constraint violation: 19 NOT NULL constraint failed: orders.buyer', 'not null orders.buyer'],
    ['CHECK constraint failed: cents >= 0', 'check cents >= 0'],
    ['FOREIGN KEY constraint failed', 'foreign key'],
    ['ERROR: duplicate key value violates unique constraint "orders_code_key" (SQLSTATE 23505)', 'unique orders_code_key'],
    ['null value in column "guest" of relation "stay" violates not-null constraint', 'not null guest'],
    ['insert or update on table "stay" violates foreign key constraint "stay_room_fkey"', 'foreign key stay_room_fkey'],
    ["Error 1062 (23000): Duplicate entry 'ann' for key 'users.email'", 'unique users.email'],
    ["Column 'guest' cannot be null", 'not null guest'],
    [
      'Cannot add or update a child row: a foreign key constraint fails (`inn`.`stay`, CONSTRAINT `stay_room` FOREIGN KEY (`room`) REFERENCES `room` (`id`))',
      'foreign key stay_room',
    ],
    ["Violation of UNIQUE KEY constraint 'UQ_Email'. Cannot insert duplicate key in object 'dbo.Users'.", 'unique UQ_Email'],
    ["Cannot insert the value NULL into column 'Guest', table 'inn.dbo.Stay'; column does not allow nulls.", 'not null Guest'],
    ['The INSERT statement conflicted with the CHECK constraint "CK_Cents".', 'check CK_Cents'],
    ['ORA-00001: unique constraint (INN.STAY_PK) violated', 'unique INN.STAY_PK'],
    ['UNIQUE constraint failed: orders_202401.code', 'unique orders.code'],
    ['UNIQUE constraint failed: visits_17717', 'unique visits'],
  ])('names the rule of %s', (message, rule) => {
    expect(brokenRule(message)).toBe(rule)
  })

  it.each([
    ['no such column: umbrella', 'no column'],
    ['relation "umbrellas" does not exist', 'no table'],
    ['Table "CREDIT" not found (this database is empty); SQL statement: select serial from credit', 'no table'],
    ['near "desc": syntax error', 'syntax'],
  ])('says of %s what the statement lacks, and not its name', (message, lack) => {
    expect(brokenRule(message)).toBe(lack)
  })

  it.each(['user not found', 'the file does not exist', 'connect ECONNREFUSED 127.0.0.1:5432', 'the constraint of the budget', ''])(
    'says nothing of %s',
    (message) => {
      expect(brokenRule(message)).toBe('')
    },
  )

  it('takes linear time on a long text', () => {
    expect(brokenRule(`Duplicate entry '${"' for key".repeat(100_000)}`)).toBe('')
  })
})
