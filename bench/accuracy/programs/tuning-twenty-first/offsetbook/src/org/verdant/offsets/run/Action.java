package org.verdant.offsets.run;

@FunctionalInterface
public interface Action {
    Object perform() throws Exception;
}
