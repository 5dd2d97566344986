<?php

namespace Lotroom\Storage;

final class Database
{
    private readonly \PDO $pdo;

    public function __construct(string $dsn)
    {
        $this->pdo = new \PDO($dsn, options: [\PDO::ATTR_ERRMODE => \PDO::ERRMODE_EXCEPTION, \PDO::ATTR_DEFAULT_FETCH_MODE => \PDO::FETCH_ASSOC]);
    }

    public function migrate(): void
    {
        $this->pdo->exec('create table lot (id integer primary key, title text not null, estimate integer, artist text)');
        $this->pdo->exec('create table bid (lot integer references lot(id), amount integer check (amount > 0), bidder text, unique (lot, amount))');
        $this->pdo->exec('pragma foreign_keys = on');
    }

    public function run(string $sql, array $args = []): int
    {
        $statement = $this->pdo->prepare($sql);
        $statement->execute($args);
        return $statement->rowCount();
    }

    public function all(string $sql, array $args = []): array
    {
        $statement = $this->pdo->prepare($sql);
        $statement->execute($args);
        return $statement->fetchAll();
    }

    public function one(string $sql, array $args = []): array|false
    {
        $statement = $this->pdo->prepare($sql);
        $statement->execute($args);
        return $statement->fetch();
    }

    public function atomically(callable $work): mixed
    {
        $this->pdo->beginTransaction();
        try {
            $result = $work($this);
            $this->pdo->commit();
            return $result;
        } catch (\Throwable $error) {
            $this->pdo->rollBack();
            throw $error;
        }
    }
}
