<?php

declare(strict_types=1);

namespace Pressroom;

use DateTimeImmutable;
use DomainException;
use InvalidArgumentException;
use PDO;
use PDOException;
use RuntimeException;

final class ArticleNotFound extends RuntimeException
{
}

final class StorageFailed extends RuntimeException
{
}

final class EmbargoViolated extends DomainException
{
    public function __construct(public readonly string $slug, DateTimeImmutable $until)
    {
        parent::__construct("Article $slug is under embargo until " . $until->format('d.m.Y H:i'));
    }
}

/** @property-read string $name */
final class Author
{
    public function __construct(public readonly string $name, public readonly ?string $mail = null)
    {
    }

    public function byline(): string
    {
        return 'By ' . $this->name;
    }
}

/** Where articles are kept. */
final class Articles
{
    public function __construct(private PDO $db)
    {
        $db->exec('create table article (slug text primary key, title text not null, body text)');
        $db->exec("insert into article values ('opening', 'Opening', '{\"blocks\":[]}'), ('old', 'Old', 'plain text')");
    }

    public function find(string $slug): ?array
    {
        $query = $this->db->prepare('select * from article where slug = ?');
        $query->execute([$slug]);

        return $query->fetch(PDO::FETCH_ASSOC) ?: null;
    }

    public function get(string $slug): array
    {
        return $this->find($slug) ?? throw new ArticleNotFound("No article '$slug'");
    }

    public function insert(string $slug, ?string $title): void
    {
        try {
            $this->db->prepare('insert into article (slug, title) values (?, ?)')->execute([$slug, $title]);
        } catch (PDOException $e) {
            throw new StorageFailed("Article $slug could not be stored", 0, $e);
        }
    }

    public function mostRead(int $since): array
    {
        return $this->db->query("select slug, sum(views) from article_views where day > $since group by slug")->fetchAll();
    }
}

/** What editors do. */
final class Editing
{
    public function __construct(private Articles $articles)
    {
    }

    public function blocks(string $slug): array
    {
        $article = $this->articles->get($slug);

        return json_decode($article['body'], true, flags: JSON_THROW_ON_ERROR)['blocks'];
    }

    public function headline(string $slug): string
    {
        return strtoupper($this->articles->find($slug)['title']);
    }

    public function create(string $slug, ?string $title): void
    {
        $this->articles->insert($slug, $title);
    }

    public function publish(string $slug, string $embargo): void
    {
        $until = new DateTimeImmutable($embargo);
        if ($until > new DateTimeImmutable('2026-01-01')) {
            throw new EmbargoViolated($slug, $until);
        }
    }

    public function sign(string $slug, ?Author $author): string
    {
        return $slug . ': ' . $author->byline();
    }

    public function teaser(string $text, int $columns): array
    {
        return str_split($text, intdiv(strlen($text), $columns));
    }

    public function excerpt(string $text, int $length): array
    {
        return str_split(trim($text), $length);
    }

    public function rank(int $since): array
    {
        return $this->articles->mostRead($since);
    }

    public function correct(string $state): string
    {
        return match ($state) {
            'draft' => 'rewrite',
            'printed' => 'erratum',
        };
    }

    public function tags(array $tags): string
    {
        return implode(', ', array_map(fn (array $tag): string => strtolower($tag['name']), $tags));
    }

    public function schedule(string $page, int $column): void
    {
        if ($column > 6) {
            throw new InvalidArgumentException("Page $page has six columns, $column asked for");
        }
        if (!preg_match('/^[A-Z]\d+$/', $page)) {
            throw new InvalidArgumentException("Page '$page' is no page of the paper");
        }
    }
}
