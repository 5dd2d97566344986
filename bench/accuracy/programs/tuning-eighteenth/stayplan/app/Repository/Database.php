<?php

declare(strict_types=1);

namespace Stay\Repository;

use Doctrine\DBAL\Connection;
use Doctrine\DBAL\DriverManager;

final class Database
{
    private static ?Connection $connection = null;

    public static function get(): Connection
    {
        if (self::$connection === null) {
            self::$connection = DriverManager::getConnection(['driver' => 'pdo_sqlite', 'memory' => true]);
            self::$connection->executeStatement('CREATE TABLE bookings (id TEXT PRIMARY KEY, guest TEXT NOT NULL, state TEXT, hotel TEXT, nights INTEGER CHECK (nights < 60))');
            self::$connection->executeStatement('CREATE TABLE rooms (id TEXT PRIMARY KEY, hotel TEXT, beds INTEGER)');
        }

        return self::$connection;
    }
}
