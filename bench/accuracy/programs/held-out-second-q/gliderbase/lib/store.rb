require 'sequel'

module Store
  DB = Sequel.sqlite

  DB.run('pragma foreign_keys = on')
  DB.create_table(:members) do
    String :number, primary_key: true
    String :name, null: false
    String :mail
  end
  DB.create_table(:gliders) do
    String :registration, primary_key: true
    Integer :hours, null: false
  end
  DB.create_table(:flights) do
    primary_key :id
    String :glider, null: false
    foreign_key [:glider], :gliders
    Integer :minutes
    constraint(:positive_minutes) { minutes > 0 }
  end
  DB[:members].insert(number: 'M001', name: 'Club office')
  DB[:gliders].insert(registration: 'D-0001', hours: 1200)
end
