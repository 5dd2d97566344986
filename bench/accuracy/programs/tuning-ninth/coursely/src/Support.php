<?php

declare(strict_types=1);

namespace Coursely\Support;

class InvalidInput extends \InvalidArgumentException
{
}

class RecordNotFound extends \RuntimeException
{
}

class StorageFailure extends \RuntimeException
{
}

class MissingConfig extends \LogicException
{
}

class HttpError extends \RuntimeException
{
}

final class Assert
{
    public static function notBlank(?string $value, string $what = 'Value'): string
    {
        if ($value === null || trim($value) === '') {
            throw new InvalidInput("{$what} must not be blank");
        }

        return trim($value);
    }
}

final class Config
{
    /** @param array<string, mixed> $values */
    public function __construct(private array $values)
    {
    }

    public function get(string $path): string
    {
        $value = $this->values;
        foreach (explode('.', $path) as $part) {
            $value = is_array($value) ? ($value[$part] ?? null) : null;
        }
        if (!is_string($value)) {
            throw new MissingConfig("Missing configuration value: {$path}");
        }

        return $value;
    }
}

final class Database
{
    private \PDO $pdo;

    public function __construct()
    {
        $this->pdo = new \PDO('sqlite::memory:', null, null, [\PDO::ATTR_ERRMODE => \PDO::ERRMODE_EXCEPTION, \PDO::ATTR_DEFAULT_FETCH_MODE => \PDO::FETCH_ASSOC]);
        $this->pdo->exec('CREATE TABLE courses (id INTEGER PRIMARY KEY, slug TEXT UNIQUE NOT NULL, title TEXT NOT NULL, seats INTEGER)');
        $this->pdo->exec('CREATE TABLE learners (id INTEGER PRIMARY KEY, email TEXT UNIQUE, name TEXT)');
        $this->pdo->exec('CREATE TABLE enrolments (learner INTEGER, course INTEGER, status TEXT, UNIQUE (learner, course))');
    }

    /** @return array<string, mixed> */
    public function fetchOne(string $sql, array $parameters): array
    {
        $rows = $this->select($sql, $parameters);
        if (count($rows) !== 1) {
            throw new RecordNotFound('Expected exactly one row, got ' . count($rows));
        }

        return $rows[0];
    }

    /** @return list<array<string, mixed>> */
    public function select(string $sql, array $parameters = []): array
    {
        $statement = $this->pdo->prepare($sql);
        $statement->execute($parameters);

        return $statement->fetchAll();
    }

    public function insert(string $table, array $row): void
    {
        $columns = implode(', ', array_keys($row));
        $marks = implode(', ', array_fill(0, count($row), '?'));
        try {
            $this->pdo->prepare("INSERT INTO {$table} ({$columns}) VALUES ({$marks})")->execute(array_values($row));
        } catch (\PDOException $e) {
            throw new StorageFailure('Could not store the record', 0, $e);
        }
    }
}

/** Asks other services; how the bytes travel is given. */
final class HttpClient
{
    /** @param callable(string, string): array{int, string} $transport */
    public function __construct(private $transport)
    {
    }

    /** @return array<string, mixed> */
    public function request(string $method, string $url): array
    {
        [$status, $body] = ($this->transport)($method, $url);
        if ($status >= 400) {
            throw new HttpError("{$method} {$url} returned {$status}", $status);
        }

        return json_decode($body, true, 32, JSON_THROW_ON_ERROR);
    }
}
