package com.hammerfield.gavelhouse.door;

import com.hammerfield.gavelhouse.util.Values;

@FunctionalInterface
public interface Action {
    Object run(Values values) throws Exception;
}
