<?php
namespace Lingodesk\Persistence;

use Doctrine\DBAL\Connection;
use Doctrine\DBAL\DriverManager;
use Predis\Client;

final class Store
{
    private Connection $connection;

    public function __construct()
    {
        $this->connection = DriverManager::getConnection(['driver' => 'pdo_sqlite', 'memory' => true]);
        $this->connection->executeStatement('PRAGMA foreign_keys = ON');
        $this->connection->executeStatement('CREATE TABLE client (code TEXT PRIMARY KEY, name TEXT NOT NULL)');
        $this->connection->executeStatement('CREATE TABLE job (number TEXT PRIMARY KEY, client TEXT REFERENCES client(code), words INT CHECK (words > 0))');
    }

    public function addClient(string $code, ?string $name): self
    {
        $this->connection->insert('client', ['code' => $code, 'name' => $name]);
        return $this;
    }

    public function addJob(string $number, string $client, int $words): void
    {
        $this->connection->insert('job', ['number' => $number, 'client' => $client, 'words' => $words]);
    }

    public function archived(): array
    {
        return $this->connection->fetchAllAssociative('SELECT number FROM job WHERE archived_at IS NULL');
    }

    public function name(string $code): string
    {
        $row = $this->connection->fetchAssociative('SELECT name FROM client WHERE code = ?', [$code]);
        return $row['name'];
    }

    public function total(string $client): int
    {
        return $this->connection->fetchOne("SELECT sum(words) FROM job WHERE client = '$client'");
    }

    public function finish(): void
    {
        $this->connection->commit();
    }

    public static function legacy(): \PDO
    {
        return new \PDO('mysql:host=127.0.0.1;port=9937;dbname=lingo', 'lingo', '');
    }

    public static function session(int $port, string $key): ?string
    {
        return (new Client(['port' => $port, 'timeout' => 1]))->get($key);
    }
}
