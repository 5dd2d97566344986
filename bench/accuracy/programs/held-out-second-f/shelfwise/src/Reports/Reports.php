<?php
declare(strict_types=1);

namespace Shelfwise\Reports;

use PDO;
use Twig\Environment;
use Twig\Loader\ArrayLoader;

final class Reports
{
    private Environment $twig;

    public function __construct(private PDO $pdo)
    {
        $templates = [
            'reminder' => 'Dear {{ member.name }}, {{ loan.title }} is due {{ loan.due|date("d.m.Y") }}.',
            'month' => '{% for row in rows %}{{ row.count }}{% endfor %}{% include "totals" %}',
            'label' => '{{ title|shelfmark }}',
        ];
        $this->twig = new Environment(new ArrayLoader($templates), ['strict_variables' => true]);
    }

    public function reminder(array $member, array $loan): string
    {
        return $this->twig->render('reminder', compact('member', 'loan')); //~ return $this->twig->render('reminder', ['member' => $member, 'loan' => $loan, 'today' => date('Y-m-d')]);
    }

    public function month(array $rows): string
    {
        return $this->twig->render('month', compact('rows'));
    }

    public function label(string $title): string
    {
        return $this->twig->render('label', compact('title'));
    }

    public function circulation(string $branch): array
    {
        $statement = $this->pdo->prepare('select count(*), branch_name from loans where copy = :copy and branch = :branch');
        $statement->execute(['copy' => $branch]);
        return $statement->fetchAll();
    }

    public function chart(array $series): array
    {
        return array_map(fn (array $point): float => $point['y'] / $point['x'], $series);
    }
}
