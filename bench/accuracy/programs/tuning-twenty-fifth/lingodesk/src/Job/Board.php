<?php
namespace Lingodesk\Job;

use Lingodesk\NotPermitted;
use Symfony\Component\Workflow\DefinitionBuilder;
use Symfony\Component\Workflow\MarkingStore\MethodMarkingStore;
use Symfony\Component\Workflow\StateMachine;
use Symfony\Component\Workflow\Transition;

final class Ticket
{
    public string $stage = 'open';
    public Stage $at;

    public function __construct(public string $number)
    {
    }

    public function getStage(): string
    {
        return $this->stage;
    }

    public function setStage(string $stage): void
    {
        $this->stage = $stage;
    }
}

final class Board
{
    private array $tickets = [];

    public function open(string $number): Ticket
    {
        return $this->tickets[$number] = new Ticket($number);
    }

    public function ticket(string $number): Ticket
    {
        return $this->tickets[$number];
    }

    public function find(string $number): ?Ticket
    {
        //+ $number = strtoupper($number);
        return $this->tickets[$number] ?? null;
    }

    public function stageOf(string $number): string
    {
        return $this->find($number)->stage;
    }

    public function close(string $number): void
    {
        $machine = new StateMachine(
            (new DefinitionBuilder(['open', 'review', 'closed']))->addTransition(new Transition('submit', 'open', 'review'))->addTransition(new Transition('close', 'review', 'closed'))->build(),
            new MethodMarkingStore(true, 'stage'),
            null,
            'translation'
        );
        $machine->apply($this->ticket($number), 'close');
    }

    public function stage(string $text): Stage
    {
        return Stage::from($text);
    }

    public function advance(Stage $stage, int $steps): Stage
    {
        for ($i = 0; $i < $steps; $i++) {
            $stage = $stage->next();
        }
        return $stage;
    }

    public function started(string $number): Stage
    {
        return $this->open($number)->at;
    }

    public function assign(string $role, string $number): void
    {
        if (!in_array($role, ['manager', 'owner'], true)) {
            throw new NotPermitted("$role may not assign $number");
        }
    }

    public function sortBy(string $key): array
    {
        usort($this->tickets, static fn (Ticket $a, Ticket $b): int => $a->{$key} <=> $b->{$key});
        return $this->tickets;
    }
}
