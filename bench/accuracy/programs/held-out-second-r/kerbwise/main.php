<?php

declare(strict_types=1);

use GuzzleHttp\Client;
use Kerbwise\Billing\Invoices;
use Kerbwise\Gateways\TextGate;
use Kerbwise\Gateways\TheoryPortal;
use Kerbwise\Lessons\Planner;
use Kerbwise\Lessons\Progress;
use Kerbwise\Letters\Letters;
use Kerbwise\Pupils\Eligibility;
use Kerbwise\Pupils\Registry;
use Kerbwise\Storage\LessonTable;
use Kerbwise\Storage\Sessions;
use Kerbwise\Storage\Shelf;
use Kerbwise\Support\ErrorBridge;
use Kerbwise\Support\JobFailed;
use Kerbwise\Vehicles\Fleet;
use OpenTelemetry\SDK\Common\Exception\StackTraceFormatter;
use Slim\App;
use Slim\Http\Environment;
use Slim\Http\Request;
use Slim\Http\Response;

$vendor = getenv('VENDOR');
foreach (['Brick/Math', 'Carbon', 'GuzzleHttp/Promise', 'GuzzleHttp/Psr7', 'GuzzleHttp', 'Predis', 'Slim', 'Twig', 'Symfony/Component/Yaml', 'Symfony/Component/OptionsResolver'] as $library) {
    require_once "$vendor/$library/autoload.php";
}
require_once "$vendor/OpenTelemetry/SDK/Common/Exception/StackTraceFormatter.php";
foreach (['Support/Exceptions', 'Support/Guard', 'Support/ErrorBridge', 'Storage/Storage', 'Pupils/Eligibility', 'Pupils/Registry', 'Lessons/Planner', 'Lessons/Progress', 'Billing/Invoices', 'Vehicles/Fleet', 'Gateways/Gateways', 'Letters/Letters'] as $file) {
    require __DIR__ . "/src/$file.php";
}
ErrorBridge::install();
error_reporting(E_ALL & ~E_DEPRECATED);

final class Draws
{
    private const WORDS = ['aspen', 'bramble', 'clover', 'dogwood', 'elder', 'foxglove', 'gorse', 'heather', 'iris', 'jasmine', 'larkspur', 'mint', 'nettle', 'oxeye', 'poppy', 'rush'];
    private const NAMES = ['Anke', 'Bela', 'Cem', 'Dana', 'Elif', 'Femke', 'Goran', 'Hanna', 'Ivo', 'Jule', 'Kofi', 'Lena'];

    public function __construct(int $seed)
    {
        mt_srand($seed * 131 + 7);
    }

    public function num(int $low, int $high): int
    {
        return mt_rand($low, $high);
    }

    public function pick(array $list): mixed
    {
        return $list[mt_rand(0, count($list) - 1)];
    }

    public function word(): string
    {
        return $this->pick(self::WORDS);
    }

    public function name(): string
    {
        return $this->pick(self::NAMES) . ' ' . ucfirst($this->word());
    }
}

final class School
{
    public function __construct(
        public readonly LessonTable $table,
        public readonly Registry $registry,
        public readonly TheoryPortal $portal,
        public readonly TextGate $texts,
        public readonly Sessions $sessions,
        public readonly Shelf $shelf,
        public readonly Letters $letters,
        public readonly Eligibility $eligibility = new Eligibility(),
        public readonly Planner $planner = new Planner(),
        public readonly Progress $progress = new Progress(),
        public readonly Invoices $invoices = new Invoices(),
        public readonly Fleet $fleet = new Fleet(),
    ) {
    }
}

final class Timing
{
    public function __invoke($request, $response, $next)
    {
        $started = hrtime(true);
        $response = $next($request, $response);

        return $response->withHeader('server-timing', (string) (hrtime(true) - $started));
    }
}

final class Branch
{
    public function __invoke($request, $response, $next)
    {
        return $next($request->withAttribute('branch', 'north'), $response);
    }
}

final class Turns
{
    public function __construct(private readonly School $school, private readonly Draws $draws)
    {
    }

    public function take(Closure $work): mixed
    {
        return $work($this->school, $this->draws);
    }
}

function layered(callable $inner): mixed
{
    return (static fn (callable $next): mixed => $next())(static fn (): mixed => retried($inner, 1));
}

function retried(callable $inner, int $times): mixed
{
    for ($i = 1; ; $i++) {
        try {
            return $inner();
        } catch (Predis\PredisException $error) {
            if ($i >= $times) {
                throw $error;
            }
        }
    }
}

function report(string $bug, string $part, Throwable $error, string $door): void
{
    $event = ['bug' => $bug, 'type' => $error::class, 'message' => $error->getMessage(), 'stack' => StackTraceFormatter::format($error), 'span' => "$door $part", 'kind' => $door === 'http' ? 1 : 0];
    echo json_encode($event, JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
}

$door = getenv('DOOR') ?: 'cli';
$wrap = getenv('WRAP') ?: '';
$table = new LessonTable();
$client = new Client(['base_uri' => 'http://127.0.0.1:' . getenv('PARTNER')]);
$school = new School($table, new Registry($table), new TheoryPortal($client), new TextGate(9984), new Sessions(9985), new Shelf(__DIR__), new Letters(__DIR__));
$turns = new Turns($school, new Draws((int) getenv('SEED')));

$byHttp = static function (string $part, Closure $work) use ($turns, $wrap): void {
    $app = new App(['settings' => ['determineRouteBeforeAppMiddleware' => true]]);
    $container = $app->getContainer();
    unset($container['errorHandler'], $container['phpErrorHandler']);
    $app->get("/$part", function ($request, $response) use ($turns, $work) {
        $turns->take($work);

        return $response;
    });
    if ($wrap === 'middleware') {
        $app->add(new Timing());
        $app->add(new Branch());
    }
    $request = Request::createFromEnvironment(Environment::mock(['REQUEST_URI' => "/$part"]));
    $app->process($request, new Response());
};
$byJob = static function (string $part, Closure $work) use ($turns, $wrap): void {
    $queue = (static function () use ($part, $work) {
        yield $part => $work;
    })();
    foreach ($queue as $name => $job) {
        try {
            $wrap === 'middleware' ? layered(static fn () => $turns->take($job)) : $turns->take($job);
        } catch (Throwable $error) {
            throw $wrap === 'cause' ? JobFailed::of($name, $error) : $error;
        }
    }
};
$byReflection = static function (string $part, Closure $work) use ($turns): void {
    (new ReflectionMethod($turns, 'take'))->invoke($turns, $work);
};
$byCli = static fn (string $part, Closure $work) => $turns->take($work);
$through = ['http' => $byHttp, 'job' => $byJob, 'reflection' => $byReflection, 'cli' => $byCli][$door];
foreach (require __DIR__ . '/agenda.php' as [$bug, $part, $work]) {
    try {
        $through($part, $work);
    } catch (Throwable $error) {
        report($bug, $part, $error, $door);
    }
}
