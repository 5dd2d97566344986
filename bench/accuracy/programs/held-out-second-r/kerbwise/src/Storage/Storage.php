<?php

declare(strict_types=1);

namespace Kerbwise\Storage;

use PDO;
use Predis\Client;

final class LessonTable
{
    private PDO $pdo;

    public function __construct()
    {
        $this->pdo = new PDO('sqlite::memory:');
        $this->pdo->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
        $this->pdo->exec('create table pupils (mail text primary key, name text not null); create table lessons (id integer primary key, pupil text not null references pupils, minutes integer check (minutes > 0)); pragma foreign_keys = on');
    }

    public function addPupil(string $mail, string $name): void
    {
        $this->pdo->prepare('insert into pupils values (?, ?)')->execute([$mail, $name]);
    }

    public function add(string $mail, int $minutes): void
    {
        //+ $minutes = $minutes + 0;
        $this->pdo->prepare('insert into lessons (pupil, minutes) values (?, ?)')->execute([$mail, $minutes]);
    }

    public function byInstructor(string $name): array
    {
        $query = $this->pdo->prepare('select id from lessons where instructor = ?');
        $query->execute([$name]);

        return $query->fetchAll();
    }

    public function minutesOf(int $id): int
    {
        $query = $this->pdo->prepare('select minutes from lessons where id = ?');
        $query->execute([$id]);

        return $query->fetch()['minutes'];
    }

    public function nested(callable $work): void
    {
        $this->pdo->beginTransaction();
        try {
            $work($this);
        } finally {
            $this->pdo->rollBack();
        }
    }

    public function search(string $name): array
    {
        return $this->pdo->query("select mail from pupils where name = '$name'")->fetchAll();
    }
}

final class Sessions
{
    public function __construct(private readonly int $port)
    {
    }

    public function load(string $id): ?string
    {
        $client = new Client(['host' => '127.0.0.1', 'port' => $this->port, 'timeout' => 1]);

        return $client->get("session:$id");
    }

    public function restore(string $blob): array
    {
        return unserialize($blob);
    }
}

final class Shelf
{
    public function __construct(private readonly string $folder)
    {
    }

    public function read(string $name): string
    {
        return file_get_contents("{$this->folder}/documents/$name");
    }

    public function settings(): array
    {
        return \Symfony\Component\Yaml\Yaml::parse("school:\n  name: Kerb\n name: Wise\n");
    }

    public function limits(array $given): array
    {
        $resolver = new \Symfony\Component\OptionsResolver\OptionsResolver();
        $resolver->setDefaults(['lessons' => 30])->setRequired('instructors')->setAllowedTypes('lessons', 'int');

        return $resolver->resolve($given);
    }

    public function latin(string $text): string
    {
        return iconv('UTF-8', 'ISO-8859-1', $text);
    }

    public function xml(string $text): string
    {
        return (new \SimpleXMLElement($text))->getName();
    }
}
