<?php

declare(strict_types=1);

namespace Coursely\Catalog;

use Coursely\Support\Assert;
use Coursely\Support\Database;

enum Level: string
{
    case Beginner = 'beginner';
    case Intermediate = 'intermediate';
    case Advanced = 'advanced';
}

final class Instructor
{
    public function __construct(private string $first, private string $last)
    {
    }

    public function fullName(): string
    {
        return "{$this->first} {$this->last}";
    }
}

final class Course
{
    public function __construct(public readonly int $id, public readonly string $title, private ?Instructor $instructor = null, public readonly ?int $seats = null)
    {
    }

    public function getInstructor(): ?Instructor
    {
        return $this->instructor;
    }
}

final class CourseRepository
{
    public function __construct(private Database $db)
    {
    }

    public function bySlug(string $slug): Course
    {
        $row = $this->db->fetchOne('SELECT * FROM courses WHERE slug = ?', [$slug]);

        return new Course((int) $row['id'], $row['title'], null, $row['seats']);
    }

    public function add(string $title, ?string $slug): void
    {
        $this->db->insert('courses', ['title' => Assert::notBlank($title, 'Name'), 'slug' => $slug]);
    }

    /** @return list<array<string, mixed>> */
    public function newest(int $limit): array
    {
        return $this->db->select("SELECT id, title, published_at FROM courses ORDER BY published_at DESC LIMIT {$limit}");
    }
}

final class CourseCard
{
    public function byline(Course $course): string
    {
        return 'by ' . $course->getInstructor()->fullName();
    }

    public function badge(string $level): string
    {
        return ucfirst(Level::from($level)->value);
    }

    /** @param list<int> $stars */
    public function rating(array $stars): int
    {
        return intdiv(array_sum($stars) * 10, count($stars));
    }

    /** @param array<string, array<string, string>> $translations */
    public function heading(array $translations, string $locale): string
    {
        return $translations[$locale]['title'];
    }
}
