<?php

namespace Festiva\Repository;

use Doctrine\DBAL\Connection;
use Doctrine\DBAL\DriverManager;

class Database
{
    public static function open(string $path): Connection
    {
        $db = DriverManager::getConnection(['driver' => 'pdo_sqlite', 'path' => $path]);
        foreach ([
            'PRAGMA foreign_keys = ON',
            'CREATE TABLE venues (id INTEGER PRIMARY KEY, name TEXT NOT NULL, zone TEXT NOT NULL, seats INTEGER)',
            'CREATE TABLE shows (id INTEGER PRIMARY KEY, venue INTEGER NOT NULL REFERENCES venues(id), title TEXT NOT NULL, starts TEXT, state TEXT)',
            'CREATE TABLE seats (show INTEGER NOT NULL REFERENCES shows(id), code TEXT NOT NULL, UNIQUE (show, code))',
            'CREATE TABLE orders (id TEXT PRIMARY KEY, mail TEXT NOT NULL, total TEXT NOT NULL CHECK (length(total) < 9))',
            "INSERT INTO venues VALUES (1, 'Tempodrom', 'Europe/Berlin', 900), (2, 'Yard', 'Europe/Berln', 0)",
            "INSERT INTO shows VALUES (1, 1, 'Nachtmusik', '2026-12-01 20:00', 'open'), (2, 2, 'Late Show', '2026-12-02 22:00', 'sold_out'), (3, 1, 'Gala', NULL, 'open')",
        ] as $statement) {
            $db->executeStatement($statement);
        }
        return $db;
    }
}
