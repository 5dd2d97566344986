<h1><?= htmlspecialchars($title) ?></h1>
<p><?= htmlspecialchars($weather->summary()) ?></p>
