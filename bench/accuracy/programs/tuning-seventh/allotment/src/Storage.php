<?php

declare(strict_types=1);

namespace Allotment;

use PDO;
use PDOException;
use RuntimeException;

final class StorageException extends RuntimeException
{
    public static function while(string $doing, PDOException $cause): self
    {
        return new self("Storage failed while {$doing}", (int) ($cause->errorInfo[1] ?? 0), $cause);
    }
}

final class NotFoundException extends RuntimeException
{
    public function __construct(public readonly string $kind, int|string $id)
    {
        parent::__construct("{$kind} {$id} does not exist", 404);
    }
}

/** Reads and writes rows, and says in one type of exception what the database refuses. */
final class Repository
{
    public function __construct(private readonly PDO $database)
    {
    }

    public static function open(): self
    {
        $database = new PDO('sqlite::memory:', null, null, [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
        $database->exec('CREATE TABLE plots (id INTEGER PRIMARY KEY, number TEXT UNIQUE NOT NULL, area REAL CHECK (area > 0))');
        $database->exec('CREATE TABLE tenants (id INTEGER PRIMARY KEY, name TEXT NOT NULL, since TEXT)');

        return new self($database);
    }

    /** @param array<string, mixed> $row */
    public function insert(string $table, array $row): int
    {
        $names = implode(', ', array_keys($row));
        $marks = implode(', ', array_map(static fn (string $name): string => ":{$name}", array_keys($row)));
        try {
            $this->database->prepare("INSERT INTO {$table} ({$names}) VALUES ({$marks})")->execute($row);
        } catch (PDOException $cause) {
            throw StorageException::while("inserting into {$table}", $cause);
        }

        return (int) $this->database->lastInsertId();
    }

    /** @return array<string, mixed> */
    public function get(string $table, int|string $id): array
    {
        $statement = $this->database->prepare("SELECT * FROM {$table} WHERE id = ?");
        $statement->execute([$id]);

        return $statement->fetch(PDO::FETCH_ASSOC) ?: throw new NotFoundException($table, $id);
    }

    /** @return list<array<string, mixed>> */
    public function search(string $table, string $where): array
    {
        try {
            return $this->database->query("SELECT * FROM {$table} WHERE {$where}")->fetchAll(PDO::FETCH_ASSOC);
        } catch (PDOException $cause) {
            throw StorageException::while("searching {$table}", $cause);
        }
    }

    public function inTransaction(callable $work): mixed
    {
        $this->database->beginTransaction();
        $result = $work($this);
        $this->database->commit();

        return $result;
    }
}
