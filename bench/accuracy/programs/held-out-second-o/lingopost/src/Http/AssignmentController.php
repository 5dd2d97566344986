<?php

declare(strict_types=1);

namespace Lingopost\Http;

use Lingopost\Assignment\Assignment;
use Lingopost\Assignment\Matching;
use Lingopost\Assignment\Phase;
use Lingopost\Assignment\Translator;
use Lingopost\Support\Text;

final class AssignmentController
{
    public function open(array $fields): Assignment
    {
        [$source, $target, $title] = Text::pick($fields, 'source', 'target', 'title');

        return new Assignment(crc32($title), $source, $target, Text::words($title));
    }

    public function languages(Assignment $assignment): array
    {
        return $assignment->languages();
    }

    public function preferred(array $profile): array
    {
        return Text::locale($profile['locale']);
    }

    public function deliver(Assignment $assignment): void
    {
        $assignment->moveTo(Phase::Delivered);
    }

    public function proofread(Assignment $assignment): void
    {
        $assignment->moveTo(Phase::Proofread);
    }

    public function hook(string $body): Phase
    {
        $event = Text::json($body);

        return Phase::from($event['phase']);
    }

    public function callback(string $body): string
    {
        //+ $started = hrtime(true);
        $event = Text::json($body);

        return $event['job']['client']['code'];
    }

    public function match(Matching $matching, string $pair): string
    {
        return $matching->best($pair)->name;
    }

    public function count(array $request): int
    {
        return Text::words($request['text']);
    }

    public function badge(array $profile): string
    {
        return Text::initials([$profile['first'], $profile['last']]);
    }

    public function paginate(array $query): int
    {
        return ($query['page'] - 1) % $query['size'];
    }

    public function invite(string $form): Translator
    {
        parse_str($form, $fields);

        return new Translator($fields['name'], $fields['number']);
    }

    public function sort(array $assignments, string $by): array
    {
        usort($assignments, fn (Assignment $a, Assignment $b) => $a->$by <=> $b->$by);

        return $assignments;
    }

    public function publish(object $assignment): string
    {
        return $assignment->publishTo('board');
    }

    public function report(string $kind): object
    {
        $class = 'Lingopost\\Report\\' . ucfirst($kind) . 'Report';

        return new $class();
    }

    public function slug(string $title): string
    {
        return strtolower(Text::ascii($title));
    }
}
