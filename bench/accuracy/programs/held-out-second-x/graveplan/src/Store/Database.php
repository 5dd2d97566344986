<?php

namespace Graveplan\Store;

use PDO;

final class Database
{
    private static ?PDO $pdo = null;

    public static function open(): PDO
    {
        if (self::$pdo === null) {
            self::$pdo = new PDO('sqlite::memory:');
            self::$pdo->exec('pragma foreign_keys = on');
            self::$pdo->exec('create table plot (id text primary key, yard text not null, depth integer check (depth between 1 and 3), deed text unique)');
            self::$pdo->exec('create table burial (id integer primary key, plot text not null references plot (id), held text, name text not null)');
        }

        return self::$pdo;
    }

    public static function run(string $sql, array $values = []): \PDOStatement
    {
        $statement = self::open()->prepare($sql);
        $statement->execute($values);

        return $statement;
    }

    public static function archive(): PDO
    {
        return new PDO('sqlite:' . getenv('PREFIX') . '/archive/old/registers.db', options: [PDO::ATTR_TIMEOUT => 1]);
    }

    public static function legacy(string $dsn): PDO
    {
        return new PDO($dsn);
    }
}
