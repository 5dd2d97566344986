<?php
declare(strict_types=1);

namespace Shelfwise\Http\Middleware;

use Closure;

final class StartSession
{
    public function handle(object $request, Closure $next): mixed
    {
        return $next($request);
    }
}

final class Locale
{
    public function handle(object $request, Closure $next): mixed
    {
        //+ $request->attributes->set('locale', 'en');
        return $next($request);
    }
}
