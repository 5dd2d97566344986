import type { Examples } from './examples.ts'

export const SQL_EXAMPLES: Examples = {
  sql_literal: {
    match: [
      "near: SELECT * FROM users WHERE name = «'ann lee'» AND age > «42» LIMIT 10",
      "INSERT INTO t (a, b) VALUES («'x', 'it''s', 3»)",
      'failed: update users set mail = «\'x\'» where "id" = «7»',
      "SELECT a FROM t WHERE b = «'x'»\n    at q (/app/db.js:1:2)",
    ],
    keep: [
      'SELECT id, price FROM items WHERE cart_id = $1',
      'SELECT * FROM "order" o JOIN "item" i ON o.id = i.order_id WHERE o.id = ?',
      "You can't select 'blue' from 3 options",
      'update the page, set 3 as default',
    ],
  },
  database_value: {
    match: [
      'Key (email)=(«ann lee») already exists.',
      "Duplicate entry '«ann»' for key 'users.name'",
      'Failing row contains («1, ann, null»).',
      'E11000 duplicate key error collection: shop.users index: name_1 dup key: { name: «"ann" »}',
      'binding parameter [1] as [VARCHAR] - [«ann»]',
    ],
    keep: ['Key (x) is missing', 'Duplicate entry in the list', 'contains (nothing)'],
  },
}
