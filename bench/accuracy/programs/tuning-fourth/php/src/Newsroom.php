<?php

declare(strict_types=1);

namespace Newsroom;

use DateTimeImmutable;
use InvalidArgumentException;
use PDO;
use RuntimeException;

class NewsroomException extends RuntimeException
{
}

final class EmbargoException extends NewsroomException
{
    public function __construct(string $slug, public readonly int $hours)
    {
        parent::__construct("Article {$slug} is under embargo for another {$hours} hours");
    }
}

final class Author
{
    public function __construct(public string $name, public ?Desk $desk = null)
    {
    }
}

final class Desk
{
    public function __construct(public string $title, public ?Author $lead = null)
    {
    }
}

final class Article
{
    /** @param list<string> $tags */
    public function __construct(public string $slug, public ?Author $author = null, public array $tags = [], public ?string $body = null)
    {
    }
}

enum Section: string
{
    case Sports = 'sports';
    case Culture = 'culture';
    case World = 'world';
}

final class Form
{
    /** @param array<string, mixed> $fields */
    public function __construct(private array $fields)
    {
    }

    public function text(string $name): string
    {
        $value = $this->fields[$name] ?? '';
        if (trim((string) $value) === '') {
            throw new InvalidArgumentException('A required field is empty');
        }

        return (string) $value;
    }
}

final class Editor
{
    public function byline(Article $article): string
    {
        return 'By ' . $this->nameOf($article->author);
    }

    private function nameOf(Author $author): string
    {
        return $author->name;
    }

    public function leadOf(Article $article): string
    {
        return $article->author->desk->lead->name;
    }

    public function section(string $text): Section
    {
        return Section::from($text);
    }

    public function publish(Article $article, int $hours): void
    {
        $this->checkEmbargo($article, $hours);
    }

    private function checkEmbargo(Article $article, int $hours): void
    {
        if ($hours > 0) {
            throw new EmbargoException($article->slug, $hours);
        }
    }

    public function create(Form $form): Article
    {
        return new Article($form->text('slug'));
    }

    public function retitle(Form $form): string
    {
        $title = $form->text('title');

        return ucfirst($title);
    }

    /** @param list<int> $minutes */
    public function readingTime(array $minutes): int
    {
        return intdiv(array_sum($minutes), count($minutes));
    }

    public function wordCount(Article $article): int
    {
        return str_word_count($article->body);
    }

    public function embargoEnd(string $text): DateTimeImmutable
    {
        return (new DateTimeImmutable($text))->modify('+1 day');
    }

    public function layout(string $slot): string
    {
        return match ($slot) {
            'hero' => 'wide',
            'rail' => 'narrow',
        };
    }


    public function call(string $action, Article $article): mixed
    {
        return $this->{$action}($article);
    }
}

final class Archive
{
    private PDO $database;

    public function __construct(private string $folder)
    {
        $this->database = new PDO('sqlite::memory:', options: [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
        $this->database->exec('create table articles (slug text primary key, section text not null)');
    }

    public function store(string $slug, ?string $section): void
    {
        try {
            $this->insert($slug, $section);
        } catch (\PDOException $error) {
            throw new NewsroomException("Article {$slug} could not be stored", previous: $error);
        }
    }

    public function move(string $slug, ?string $section): void
    {
        $update = $this->database->prepare('update articles set section = ? where slug = ?');
        $update->execute([$section, $slug]);
    }

    public function yearly(int $year): array
    {
        return $this->database->query("select slug from articles_{$year}")->fetchAll();
    }

    private function insert(string $slug, ?string $section): void
    {
        $this->database->prepare('insert into articles values (?, ?)')->execute([$slug, $section]);
    }

    public function photo(string $slug): string
    {
        return $this->read("photos/{$slug}.jpg");
    }

    public function issue(int $number): string
    {
        return $this->read("issues/{$number}.pdf");
    }

    private function read(string $name): string
    {
        $text = @file_get_contents("{$this->folder}/{$name}");
        if ($text === false) {
            throw new NewsroomException('File is not in the archive');
        }

        return $text;
    }
}

final class Wire
{
    public function decode(string $body): array
    {
        return json_decode($body, true, 16, JSON_THROW_ON_ERROR);
    }

    /** @return list<string> */
    public function headlines(string $body): array
    {
        try {
            return array_map($this->headline(...), $this->decode($body));
        } catch (\JsonException $error) {
            throw new NewsroomException('Wire sent no JSON', previous: $error);
        }
    }

    private function headline(array $item): string
    {
        return $this->clean($item['title'] ?? null);
    }

    private function clean(string $title): string
    {
        return trim(strip_tags($title));
    }

    public function connect(int $port): void
    {
        set_error_handler(static fn (int $level, string $text, string $file, int $line) => throw new \ErrorException($text, 0, $level, $file, $line));
        try {
            stream_socket_client("tcp://127.0.0.1:{$port}", timeout: 1);
        } finally {
            restore_error_handler();
        }
    }


    /** @return \Generator<string> */
    public function pages(iterable $items): \Generator
    {
        foreach ($items as $item) {
            yield $item->slug . ': ' . strlen($item->body);
        }
    }
}
