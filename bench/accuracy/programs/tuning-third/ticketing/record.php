<?php
declare(strict_types=1);

/** What the SDK's span sends: the class, the message, and the trace in the form of Java, newest call first, each with the base name of its file. */
function recordException(string $bug, Throwable $error): void
{
    $fields = array_map(base64_encode(...), [$error::class, $error->getMessage(), javaLike($error)]);
    echo implode("\t", [$bug, ...$fields]), "\n";
}

function javaLike(Throwable $error): string
{
    $text = '';
    $outer = [];
    for ($lead = ''; $error !== null; $error = $error->getPrevious(), $lead = "\nCaused by: ") {
        $calls = calls($error);
        $shared = sharedTail($calls, $outer);
        $text .= $lead . dotted($error::class) . ($error->getMessage() === '' ? '' : ': ' . $error->getMessage());
        foreach (array_slice($calls, 0, count($calls) - $shared) as $call) {
            $text .= "\n\tat $call";
        }
        $text .= $shared > 0 ? "\n\t... $shared more" : '';
        $outer = $calls;
    }

    return $text;
}

/** A call is named by its own function, and where it stood by the place of the call below it. */
function calls(Throwable $error): array
{
    $places = [['file' => $error->getFile(), 'line' => $error->getLine()], ...$error->getTrace()];
    $names = [...$error->getTrace(), ['function' => '{main}']];

    return array_map(function (array $name, array $place): string {
        $function = (isset($name['class']) ? dotted($name['class']) . '.' : '') . dotted($name['function']);

        return $function . '(' . (isset($place['file']) ? basename($place['file']) . ':' . $place['line'] : 'Unknown Source') . ')';
    }, $names, $places);
}

function sharedTail(array $calls, array $outer): int
{
    $n = 0;
    while ($n < min(count($calls), count($outer)) && $calls[count($calls) - 1 - $n] === $outer[count($outer) - 1 - $n]) {
        ++$n;
    }

    return $n;
}

function dotted(string $name): string
{
    return str_replace('\\', '.', $name);
}
