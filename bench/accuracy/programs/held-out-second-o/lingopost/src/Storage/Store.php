<?php

declare(strict_types=1);

namespace Lingopost\Storage;

use PDO;

class RecordMissing extends \OutOfBoundsException
{
}

class Store
{
    public PDO $link;

    public function __construct()
    {
        $this->link = new PDO('sqlite::memory:', null, null, [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
        $this->link->exec('pragma foreign_keys = on');
        $this->link->exec('create table client (id integer primary key, code text unique not null, credit integer check (credit >= 0))');
        $this->link->exec('create table job (id integer primary key, client integer not null references client(id), title text not null)');
    }

    public function addClient(string $code, int $credit): void
    {
        $this->link->prepare('insert into client (code, credit) values (?, ?)')->execute([$code, $credit]);
    }

    public function addJob(int $client, ?string $title): void
    {
        //+ $title = $title === null ? null : trim($title);
        $this->link->prepare('insert into job (client, title) values (:client, :title)')->execute(['client' => $client, 'title' => $title]);
    }

    public function find(string $table, int $id): array
    {
        $row = $this->link->query("select * from $table where id = $id")->fetch(PDO::FETCH_ASSOC);
        if ($row === false) {
            throw new RecordMissing("There is no $table with id $id");
        }

        return $row;
    }

    public function titles(string $order): array
    {
        return $this->link->query("select title from job order by $order")->fetchAll(PDO::FETCH_COLUMN);
    }

    public function charge(int $id, int $cents): void
    {
        $this->link->beginTransaction();
        $this->link->exec("update client set credit = credit - $cents where id = $id");
        $this->link->beginTransaction();
    }

    public function creditOf(string $code): int
    {
        $found = $this->link->prepare('select credit from client where code = ?');
        $found->execute([$code]);

        return $found->fetch(PDO::FETCH_ASSOC)['credit'];
    }

    public function count(int $client): int
    {
        $found = $this->link->prepare('select count(*) from job where client = :client and title = :title');
        $found->execute(['client' => $client, 'name' => 'x']);

        return (int) $found->fetchColumn();
    }
}

class Files
{
    public function __construct(private string $root)
    {
    }

    public function read(string $path): string
    {
        return file_get_contents("{$this->root}/$path");
    }

    public function keep(string $path, string $text): void
    {
        file_put_contents("{$this->root}/deliveries/$path", $text);
    }

    public function inflate(string $blob): string
    {
        return gzdecode($blob);
    }

    public function revive(string $blob): mixed
    {
        return unserialize($blob);
    }

    public function listing(string $folder): int
    {
        return iterator_count(new \FilesystemIterator("{$this->root}/$folder"));
    }
}
