<?php

declare(strict_types=1);

use Pressroom\{Articles, Container, Dispatcher, Editing, Layer, Media, Queue, Session, Telemetry, Throttle};

foreach (['Telemetry', 'Kernel', 'Articles', 'Media'] as $file) {
    require __DIR__ . "/src/$file.php";
}

set_error_handler(function (int $level, string $message, string $file, int $line): never {
    throw new ErrorException($message, 0, $level, $file, $line);
});

$entry = getenv('ENTRY') ?: 'cli';
$wraps = (int) getenv('WRAP');
mt_srand((int) getenv('SEED') * 53);
$pick = fn (string ...$of): string => $of[mt_rand(0, count($of) - 1)];
$slug = fn (): string => $pick('harvest', 'council', 'river', 'derby', 'strike', 'opera', 'frost') . '-' . mt_rand(100, 9999);
$word = fn (): string => $pick('Lindqvist', 'Okafor', 'Meyer', 'Tanaka', 'Silva', 'Novak') . mt_rand(1, 99);

$container = new Container([
    'articles' => fn () => new Articles(new PDO('sqlite::memory:', options: [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION])),
    'editing' => fn (Container $c) => new Editing($c->get('articles')),
    'media' => fn () => new Media(),
]);

$bugs = [
    ['link-to-removed-article', 'editing', 'blocks', [$slug()]],
    ['body-before-blocks', 'editing', 'blocks', ['old']],
    ['headline-of-removed-article', 'editing', 'headline', [$slug()]],
    ['slug-taken', 'editing', 'create', ['opening', $word()]],
    ['article-without-title', 'editing', 'create', [$slug(), null]],
    ['published-too-early', 'editing', 'publish', [$slug(), '2031-' . mt_rand(1, 12) . '-' . mt_rand(1, 28) . ' 06:00']],
    ['embargo-in-words', 'editing', 'publish', [$slug(), $pick('after the match', 'when ready', 'soonish', 'upon vote') . ' ' . mt_rand(1, 9)]],
    ['unsigned-article', 'editing', 'sign', [$slug(), null]],
    ['teaser-without-columns', 'editing', 'teaser', [$word(), 0]],
    ['teaser-shorter-than-columns', 'editing', 'teaser', [$pick('ab', 'abc', 'abcd'), mt_rand(5, 9)]],
    ['excerpt-length-negative', 'editing', 'excerpt', [$word(), -mt_rand(1, 9)]],
    ['views-table-missing', 'editing', 'rank', [mt_rand(1000, 9999)]],
    ['correction-of-online-only', 'editing', 'correct', [$pick('online', 'syndicated', 'archived')]],
    ['tag-without-name', 'editing', 'tags', [[['name' => 'Sport'], ['label' => $word()]]]],
    ['tags-as-words', 'editing', 'tags', [[$word()]]],
    ['seventh-column', 'editing', 'schedule', ['A' . mt_rand(1, 40), mt_rand(7, 12)]],
    ['supplement-page', 'editing', 'schedule', [$pick('beilage', 'extra', 'tv') . mt_rand(1, 40), 2]],
    ['caption-file-gone', 'media', 'caption', ['/var/media/' . $slug() . '.txt']],
    ['agency-down', 'media', 'fetch', ['127.0.0.1:' . mt_rand(2, 9), $pick('dpa', 'afp', 'ritzau', 'tt') . mt_rand(1, 40)]],
    ['square-picture', 'media', 'crop', [$side = mt_rand(100, 900), $side, ['width' => mt_rand(2, 9)]]],
    ['front-without-weather', 'media', 'render', ['front', ['title' => $word(), 'weather' => null]]],
    ['match-without-guest', 'media', 'render', ['sports', ['title' => $word(), 'results' => [['home' => $word()]]]]],
    ['export-of-plain-rows', 'media', 'export', [[(object) ['title' => $word()]]]],
];

$pipeline = new Dispatcher($container);
foreach (array_slice([new Session(), new Throttle()], 0, $wraps) as $middleware) {
    $pipeline = new Layer($middleware, $pipeline);
}
$queue = new Queue($container, $wraps);

foreach ($bugs as [$bug, $controller, $action, $arguments]) {
    try {
        if ($entry === 'http') {
            $pipeline->handle(['controller' => $controller, 'action' => $action, 'arguments' => $arguments]);
        } elseif ($entry === 'job') {
            $queue->work($controller, $action, $arguments);
        } else {
            $container->get($controller)->$action(...$arguments);
        }
    } catch (Throwable $e) {
        Telemetry::record($bug, $e);
    }
}
