<?php

$path = $_SERVER['REQUEST_URI'];
if (str_starts_with($path, '/slow')) {
    usleep(700_000);
} elseif (str_starts_with($path, '/certificates/html')) {
    echo '<html>Sign in</html>';
} elseif (str_starts_with($path, '/certificates')) {
    http_response_code(403);
    echo 'no licence';
} elseif (str_starts_with($path, '/notices')) {
    http_response_code(502);
} else {
    echo '{"district": null}';
}
