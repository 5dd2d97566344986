package com.harbourpay.payrun.app;

import java.util.List;

/** Layers around a step, each calls the next. */
final class Layers {
    private final List<String> names;

    Layers(List<String> names) {
        this.names = names;
    }

    Object call(Route.Work work, Values values) throws Exception {
        return next(0, work, values);
    }

    private Object next(int depth, Route.Work work, Values values) throws Exception {
        if (depth == names.size()) return work.run(values);
        Thread.currentThread().setName("payrun-" + names.get(depth));
        return next(depth + 1, work, values);
    }
}
