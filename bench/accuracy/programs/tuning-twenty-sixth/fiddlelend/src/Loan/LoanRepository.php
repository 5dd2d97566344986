<?php

declare(strict_types=1);

namespace Fiddle\Loan;

final class LoanRepository
{
    private \PDO $db;

    public function __construct()
    {
        $this->db = new \PDO('sqlite::memory:');
        $this->db->exec('pragma foreign_keys = on');
        $this->db->exec('create table instrument (tag text primary key)');
        $this->db->exec('create table loan (number text primary key, instrument text not null references instrument(tag), borrower text not null, until text)');
        $this->db->exec("insert into instrument values ('VN-1')");
        $this->db->exec("insert into loan values ('L-1', 'VN-1', 'Ruiz', '2026-10-01')");
    }

    private function query(string $sql, array $values): \PDOStatement
    {
        $statement = $this->db->prepare($sql);
        $statement->execute($values);

        return $statement;
    }

    public function insert(string $number, ?string $instrument, string $name): int
    {
        return $this->query('insert into loan values (?, ?, ?, null)', [$number, $instrument, $name])->rowCount();
    }

    public function find(string $number): array
    {
        return $this->query('select * from loan where number = ?', [$number])->fetch(\PDO::FETCH_ASSOC);
    }

    public function untilOf(string $number): string
    {
        $row = $this->query('select until from loan where number = ?', [$number])->fetch(\PDO::FETCH_ASSOC);

        return $row['until'];
    }

    public function reminders(string $day): array
    {
        return $this->query('select * from reminder where sent < ?', [$day])->fetchAll();
    }

    public function rename(string $number, string $name): int
    {
        return $this->query('update loan set borrower = :name where number = :number', ['name' => $name, 'nr' => $number])->rowCount();
    }

    public function ordered(string $by): array
    {
        return $this->query("select number from loan order by $by limit", [])->fetchAll();
    }

    public static function archive(string $path): \PDO
    {
        return new \PDO("sqlite:$path");
    }

    public function nested(): void
    {
        $this->db->beginTransaction();
        try {
            $this->db->beginTransaction();
        } finally {
            $this->db->rollBack();
        }
    }
}
