<?php

declare(strict_types=1);

require __DIR__ . '/src/Newsroom.php';
require __DIR__ . '/src/Telemetry.php';

use Newsroom\Archive;
use Newsroom\Article;
use Newsroom\Author;
use Newsroom\Desk;
use Newsroom\Editor;
use Newsroom\Form;
use Newsroom\Wire;

/** @return list<array{string, string, callable}> */
function entries(int $seed): array
{
    $pick = static fn (mixed ...$of): mixed => $of[$seed % count($of)];
    $word = $pick('harvest', 'election', 'derby', 'gallery', 'budget', 'storm');
    $name = $pick('Ana Reyes', 'Bo Larsen', 'Cem Aydin', 'Dita Novak', 'Eoin Walsh');
    $slug = "{$word}-" . ($seed * 97 + 1000);
    $editor = new Editor();
    $archive = new Archive((string) getenv('PREFIX'));
    $archive->store($slug, 'world');
    $wire = new Wire();
    $free = stream_socket_server('tcp://127.0.0.1:0');
    $port = (int) substr(strrchr(stream_socket_get_name($free, false), ':'), 1);
    fclose($free);

    return [
        ['article-without-author', 'GET /articles/{slug}', fn () => $editor->byline(new Article($slug))],
        ['desk-without-lead', 'GET /articles/{slug}/lead', fn () => $editor->leadOf(new Article($slug, new Author($name, new Desk($word))))],
        ['section-renamed', 'GET /sections/{name}', fn () => $editor->section($pick('Sport', 'arts', 'politics', 'WORLD'))],
        ['under-embargo', 'POST /articles/{slug}/publish', fn () => $editor->publish(new Article($slug), $seed + 2)],
        ['created-without-slug', 'POST /articles', fn () => $editor->create(new Form(['title' => $word, 'slug' => $pick('', ' ', null)]))],
        ['retitled-to-nothing', 'PUT /articles/{slug}', fn () => $editor->retitle(new Form(['slug' => $slug]))],
        ['time-of-nothing', 'GET /articles/{slug}/time', fn () => $editor->readingTime([])],
        ['article-without-body', 'GET /articles/{slug}/words', fn () => $editor->wordCount(new Article($slug, new Author($name)))],
        ['embargo-in-words', 'PUT /articles/{slug}/embargo', fn () => $editor->embargoEnd($pick("after the {$word}", 'soon-ish', 'Q3', "when {$name} says"))],
        ['slot-without-layout', 'GET /layouts/{slot}', fn () => $editor->layout($pick('footer', 'banner', 'sidebar', 'popup'))],
        ['action-renamed', 'POST /articles/{slug}/{action}', fn () => $editor->call($pick('unpublish', 'archive', 'feature'), new Article($slug))],
        ['stored-twice', 'POST /archive', fn () => $archive->store($slug, 'culture')],
        ['moved-to-null', 'PUT /archive/{slug}', fn () => $archive->move($slug, null)],
        ['year-not-migrated', 'GET /archive/{year}', fn () => $archive->yearly(2020 + $seed)],
        ['photo-missing', 'GET /photos/{slug}', fn () => $archive->photo($slug)],
        ['issue-missing', 'GET /issues/{number}', fn () => $archive->issue(400 + $seed)],
        ['body-is-page', 'POST /wire', fn () => $wire->headlines($pick('<html>', "{$word}:{$seed}", '', '[{"title":'))],
        ['item-without-title', 'POST /wire', fn () => $wire->headlines(json_encode([['id' => $seed, 'lead' => $word]]))],
        ['items-not-listed', 'POST /wire', fn () => $wire->headlines(json_encode([$word, $name]))],
        ['wire-refused', 'POST /wire/connect', fn () => $wire->connect($port)],
        ['page-without-body', 'GET /pages', fn () => iterator_to_array($wire->pages([new Article($slug, body: $word), new Article("{$slug}-2")]))],
    ];
}

interface Middleware
{
    public function process(callable $next): mixed;
}

final class Timing implements Middleware
{
    public float $took = 0.0;

    public function process(callable $next): mixed
    {
        $started = microtime(true);
        try {
            return $next();
        } finally {
            $this->took = microtime(true) - $started;
        }
    }
}

final class Transaction implements Middleware
{
    public function process(callable $next): mixed
    {
        return $next();
    }
}

final class Kernel
{
    /** @param list<Middleware> $layers */
    public function __construct(private array $layers)
    {
    }

    public function handle(callable $action, int $at = 0): mixed
    {
        return isset($this->layers[$at]) ? $this->layers[$at]->process(fn () => $this->handle($action, $at + 1)) : $action();
    }
}

final class Worker
{
    public function __construct(private Kernel $kernel)
    {
    }

    public function run(SplQueue $jobs): void
    {
        while (!$jobs->isEmpty()) {
            [$bug, , $call] = $jobs->dequeue();
            try {
                $this->kernel->handle($call);
            } catch (Throwable $error) {
                Telemetry\report($bug, 'newsroom-queue process', 5, $error);
            }
        }
    }
}

$layers = ['none' => [], 'timing' => [new Timing()], 'both' => [new Transaction(), new Timing()]][getenv('WRAP') ?: 'none'];
$kernel = new Kernel($layers);
$all = entries((int) getenv('SEED'));
if (getenv('DOOR') === 'queue') {
    $jobs = new SplQueue();
    foreach ($all as $each) {
        $jobs->enqueue($each);
    }
    (new Worker($kernel))->run($jobs);
} else {
    foreach ($all as [$bug, $route, $call]) {
        try {
            getenv('DOOR') === 'http' ? $kernel->handle($call) : $call();
        } catch (Throwable $error) {
            Telemetry\report($bug, getenv('DOOR') === 'http' ? $route : 'newsroom:import', getenv('DOOR') === 'http' ? 2 : 1, $error);
        }
    }
}
