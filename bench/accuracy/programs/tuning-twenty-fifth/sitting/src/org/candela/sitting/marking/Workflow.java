package org.candela.sitting.marking;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

public class Workflow {
    public enum State { COLLECTED, FIRST_MARK, SECOND_MARK, RELEASED }

    private static final Map<State, Set<State>> NEXT = new EnumMap<>(State.class);

    static {
        NEXT.put(State.COLLECTED, EnumSet.of(State.FIRST_MARK));
        NEXT.put(State.FIRST_MARK, EnumSet.of(State.SECOND_MARK));
        NEXT.put(State.SECOND_MARK, EnumSet.of(State.RELEASED));
    }

    private State state = State.COLLECTED;
    private final String script;

    public Workflow(String script) {
        this.script = script;
    }

    public Workflow to(State target) {
        //+ if (target == state) return this;
        if (!NEXT.get(state).contains(target)) throw new IllegalStateException("script " + script + ": " + state + " cannot become " + target);
        state = target;
        return this;
    }

    public static State byCode(char code) {
        return switch (code) {
            case 'C' -> State.COLLECTED;
            case '1' -> State.FIRST_MARK;
            case '2' -> State.SECOND_MARK;
            case 'R' -> State.RELEASED;
            default -> throw new AssertionError("state code " + code);
        };
    }
}
