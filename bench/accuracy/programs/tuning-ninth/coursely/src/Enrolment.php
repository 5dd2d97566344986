<?php

declare(strict_types=1);

namespace Coursely\Enrolment;

use Coursely\Catalog\Course;
use Coursely\Support\Assert;
use Coursely\Support\Database;

class NoFreeSeats extends \DomainException
{
}

class WrongStatus extends \DomainException
{
}

final class Enrolment
{
    public function __construct(public readonly int $id, public readonly string $status, public readonly ?string $startedOn = null)
    {
    }

    public function expect(string ...$statuses): self
    {
        if (!in_array($this->status, $statuses, true)) {
            throw new WrongStatus(sprintf('Enrolment %d is %s', $this->id, $this->status));
        }

        return $this;
    }
}

final class LearnerRepository
{
    public function __construct(private Database $db)
    {
    }

    public function get(int $id): array
    {
        return $this->db->fetchOne('SELECT id, email, name FROM learners WHERE id = ?', [$id]);
    }

    public function invite(array $form): void
    {
        $this->db->insert('learners', ['email' => $form['email'], 'name' => Assert::notBlank($form['name'], 'Name')]);
    }
}

final class EnrolmentService
{
    public function __construct(private Database $db, private LearnerRepository $learners)
    {
    }

    public function enrol(int $learner, int $course): void
    {
        $this->db->insert('enrolments', ['learner' => $learner, 'course' => $course, 'status' => 'active']);
    }

    public function reserve(Course $course, int $taken): int
    {
        if ($taken >= $course->seats) {
            throw new NoFreeSeats("{$course->title} has no free seats, {$taken} are taken");
        }

        return $taken + 1;
    }

    public function welcome(int $learner): string
    {
        return 'Welcome, ' . $this->learners->get($learner)['name'];
    }

    public function certificate(Enrolment $enrolment): string
    {
        return 'CERT-' . $enrolment->expect('completed')->id;
    }

    public function pause(Enrolment $enrolment): Enrolment
    {
        $enrolment->expect('active');

        return new Enrolment($enrolment->id, 'paused', $enrolment->startedOn);
    }

    public function weeksSince(Enrolment $enrolment, \DateTimeImmutable $now): int
    {
        $started = new \DateTimeImmutable($enrolment->startedOn);

        return intdiv($now->diff($started)->days, 7);
    }
}

/** Rows of a company that sends all its staff. */
final class RosterImport
{
    private const COLUMNS = ['name', 'email', 'department'];

    /** @return \Generator<int, array<string, string>> */
    public function read(string $csv): \Generator
    {
        foreach (explode("\n", $csv) as $line) {
            yield array_combine(self::COLUMNS, str_getcsv($line, ';'));
        }
    }

    public function import(string $csv): int
    {
        $count = 0;
        foreach ($this->read($csv) as $row) {
            $count += strlen($row['email']) > 0 ? 1 : 0;
        }

        return $count;
    }
}
