<?php

namespace Festiva;


spl_autoload_register(function (string $class) {
    $own = ['Festiva\\' => __DIR__ . '/', 'OpenTelemetry\\' => getenv('VENDOR') . '/OpenTelemetry/', 'Predis\\' => getenv('VENDOR') . '/Predis/'];
    foreach ($own as $prefix => $folder) {
        if (str_starts_with($class, $prefix) && is_file($file = $folder . strtr(substr($class, strlen($prefix)), '\\', '/') . '.php')) {
            require $file;
        }
    }
    if (is_file($file = getenv('VENDOR') . '/' . strtr($class, '\\', '/') . '.php')) {
        require_once $file;
    }
});
foreach (['GuzzleHttp/functions.php', 'GuzzleHttp/Promise/functions.php', 'GuzzleHttp/Psr7/functions.php', 'getallheaders/getallheaders.php', 'FastRoute/functions.php', 'Ramsey/Uuid/functions.php', 'Symfony/Contracts/Deprecation/function.php'] as $file) {
    if (is_file($path = getenv('VENDOR') . "/$file")) {
        require_once $path;
    }
}
foreach (['Http/Controllers', 'Repository/ShowRepository', 'Client/PaymentClient', 'Service/OrderService', 'Support/Input', 'Support/Settings'] as $file) {
    require_once __DIR__ . "/$file.php";
}

class Words
{
    public function __construct(int $seed)
    {
        mt_srand($seed * 31);
    }

    public function int(int $low, int $high): int
    {
        return mt_rand($low, $high);
    }

    public function of(string ...$list): string
    {
        return $list[mt_rand(0, count($list) - 1)];
    }

    public function id(): string
    {
        return sprintf('ord_%08x', mt_rand());
    }

    public function name(): string
    {
        return $this->of('Ines Falk', 'Timo Brand', 'Aylin Demir', 'Jan Kowal');
    }
}

class App
{
    public Http\ShowController $shows;
    public Http\OrderController $orders;
    public Http\AdminController $admin;

    public function __construct(string $folder, int $port)
    {
        @unlink("$folder/app.db");
        $db = Repository\Database::open("$folder/app.db");
        $http = new \GuzzleHttp\Client(['base_uri' => "http://127.0.0.1:$port"]);
        $payments = new Client\PaymentClient($http);
        $notifier = new Client\Notifier($http, new \Predis\Client(['host' => '127.0.0.1', 'port' => 9387, 'timeout' => 1]));
        $shows = new Repository\ShowRepository($db);
        $orders = new Service\OrderService(new Repository\OrderRepository($db), $shows, $payments, $notifier);
        $this->shows = new Http\ShowController(new Service\ShowService($shows), $shows);
        $this->orders = new Http\OrderController($orders);
        $this->admin = new Http\AdminController($payments, $notifier, new Support\Settings());
    }
}

class JobFailed extends \RuntimeException
{
}

class Kernel
{
    private int $n = 0;

    public function __construct(private App $app, private string $door, private string $wrap)
    {
    }

    public function span(): array
    {
        return match ($this->door) {
            'http' => ['span' => 'POST /api/{action}', 'kind' => 2],
            'job' => ['span' => 'default process', 'kind' => 5],
            default => ['span' => 'console', 'kind' => 1],
        };
    }

    public function run(callable $work): void
    {
        $this->n++;
        $layered = match ($this->wrap) {
            'middleware' => fn () => (new Middleware\Session())->handle(fn () => (new Middleware\Throttle())->handle($work)),
            'cause' => fn () => $this->guarded($work),
            default => $work,
        };
        match ($this->door) {
            'http' => $this->viaSlim($layered),
            'job' => $this->consume([$layered]),
            'reflection' => (new \ReflectionFunction(\Closure::fromCallable($layered)))->invoke(),
            default => $layered(),
        };
    }

    private function guarded(callable $work): void
    {
        try {
            $work();
        } catch (\Throwable $e) {
            throw new JobFailed("Job {$this->n} failed", 0, $e);
        }
    }

    private function consume(iterable $jobs): void
    {
        foreach ($jobs as $job) {
            $job();
        }
    }

    private function viaSlim(callable $work): void
    {
        $failed = null;
        $slim = new \Slim\App();
        $slim->post('/api/run', fn ($request, $response) => [$response, $work()][0])->add(function ($request, $response, $next) use (&$failed) {
            try {
                return $next($request, $response);
            } catch (\Throwable $e) {
                $failed = $e;
                return $response;
            }
        });
        $request = \Slim\Http\Request::createFromEnvironment(\Slim\Http\Environment::mock(['REQUEST_METHOD' => 'POST', 'REQUEST_URI' => '/api/run']));
        $slim->process($request, new \Slim\Http\Response());
        if ($failed !== null) {
            throw $failed;
        }
    }
}

namespace Festiva\Middleware;

class Session
{
    public function handle(callable $next): mixed
    {
        return $next();
    }
}

class Throttle
{
    public function handle(callable $next): mixed
    {
        return $next();
    }
}
