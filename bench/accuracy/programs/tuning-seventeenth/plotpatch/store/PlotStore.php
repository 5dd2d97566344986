<?php
declare(strict_types=1);

namespace PlotPatch\Store;

use PDO;
use PDOException;
use RuntimeException;

final class StoreException extends RuntimeException
{
}

final class PlotStore
{
    private ?PDO $db = null;

    private function db(): PDO
    {
        if ($this->db === null) {
            $this->db = new PDO('sqlite::memory:', options: [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION, PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_ASSOC]);
            $this->db->exec('create table waiting (id integer primary key, name text not null, mail text unique, share integer check (share > 1)); create table plots (code text primary key, area real not null); pragma foreign_keys = on; create table keys (plot text not null references plots(code), number integer)');
        }
        return $this->db;
    }

    private function write(string $sql, array $values): int
    {
        try {
            $this->db()->prepare($sql)->execute($values);
        } catch (PDOException $error) {
            throw new StoreException('Write was refused', 0, $error);
        }
        return (int) $this->db()->lastInsertId();
    }

    public function enlist(string $name, string $mail, int $share): int
    {
        return $this->write('insert into waiting (name, mail, share) values (?, ?, ?)', [$name, $mail, $share]);
    }

    public function key(string $plot, int $number): int
    {
        return $this->write('insert into keys values (?, ?)', [$plot, $number]);
    }

    public function area(string $code): float
    {
        $row = $this->db()->query('select area from plots where code = ' . $this->db()->quote($code))->fetch();
        return $row['area'];
    }

    public function waiting(string $order): array
    {
        return $this->db()->query("select name from waiting order by $order")->fetchAll();
    }

    public function count(string $table): int
    {
        return (int) $this->db()->query("select count(*) from $table")->fetchColumn();
    }

    public function swap(): void
    {
        $this->db()->beginTransaction();
        $this->db()->beginTransaction();
    }

    public function backup(string $file): string
    {
        return file_get_contents(__DIR__ . "/backup/$file");
    }
}
