<?php

namespace Lotroom\Http;

use GuzzleHttp\Psr7\Response;
use GuzzleHttp\Psr7\ServerRequest;
use Psr\Http\Message\ResponseInterface;

final class Kernel
{
    /** @param array<callable> $middleware */
    public function __construct(private readonly array $middleware)
    {
    }

    public function handle(ServerRequest $request, callable $controller): ResponseInterface
    {
        $next = fn (ServerRequest $request): ResponseInterface => $this->respond($controller());
        foreach ($this->middleware as $layer) {
            $next = fn (ServerRequest $request): ResponseInterface => $layer->process($request, $next);
        }
        return $next($request);
    }

    private function respond(mixed $result): ResponseInterface
    {
        return new Response(200, [], json_encode($result));
    }
}

final class SessionMiddleware
{
    public function process(ServerRequest $request, callable $next): ResponseInterface
    {
        return $next($request->withAttribute('session', []));
    }
}

final class ThrottleMiddleware
{
    public function process(ServerRequest $request, callable $next): ResponseInterface
    {
        $started = hrtime(true);
        try {
            return $next($request);
        } finally {
            $started = hrtime(true) - $started;
        }
    }
}
